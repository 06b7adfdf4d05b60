import type { EvaluationJson, FormCellJson } from '../../api/contract.ts'

/** One value to key into the official system, in the order of its screens: that of the form. */
export type KeyingRow = { readonly key: string; readonly label: string; readonly value: string }

const fieldWords: Readonly<Record<NonNullable<FormCellJson['edits']>['field'], string>> = {
  expected: '预期目标',
  achieved: '实际完成情况',
  actualText: '实际完成值',
  claimedScore: '得分',
  deviationNote: '偏差原因分析及改进措施',
  measures: '厉行节约保障措施',
  text: '正文',
}

/** Every filled cell of a form that is a figure or was typed, with the words that name it. */
export function keyingRows({ rows, figures, outline, sections }: EvaluationJson): readonly KeyingRow[] {
  if (sections.length > 0)
    return sections
      .filter(({ typed }) => typed !== '')
      .map(({ key, number, title, stretches }) => ({
        key: `section:${key}`,
        label: `${number}、${title}`,
        value: stretches.map(({ text }) => text).join(''),
      }))
  const indicators = new Map(
    outline.flatMap(({ items }) =>
      items.flatMap(({ indicator, title }) => (indicator === null ? [] : [[indicator, title] as const])),
    ),
  )
  const labelOf = ({ figure, edits }: FormCellJson): string => {
    if (edits !== undefined)
      return [indicators.get(edits.indicator), fieldWords[edits.field]].filter(Boolean).join(' · ')
    return (figure === undefined ? undefined : figures[figure]?.title) ?? ''
  }
  return rows.flat().flatMap((cell): readonly KeyingRow[] => {
    const { text, figure, edits } = cell
    if (text === '' || (figure === undefined && edits === undefined)) return []
    const key = edits === undefined ? (figure ?? '') : `${edits.indicator}|${edits.field}`
    return [{ key, label: labelOf(cell), value: text }]
  })
}
