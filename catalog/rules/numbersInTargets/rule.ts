import { type FormCell, formsOf, isBlank, quoted, rule } from '@hengjian/checker'

const numbered = /^指标\s*\d+\s*[:：]?$/

/** The cell behind 指标1： of a row, which says what is to be reached. */
function targetIn(label: string, cells: readonly (FormCell | null)[]): FormCell | null {
  const from = numbered.test(label) ? 0 : cells.findIndex((cell) => numbered.test(cell?.text ?? '')) + 1
  if (from === 0 && !numbered.test(label)) return null
  return cells.slice(from).find((cell) => !isBlank(cell)) ?? null
}

/** A block of quantified targets in which no target holds a number: one finding, with all of them. */
export const numbersInTargets = rule({
  id: 'T11',
  name: 'numbersInTargets',
  title: '定量目标应有数值',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2021〕101号，指标值细化量化',
  fix: '为各项目标写明数量、比率或时限。',
  says: { none: '表内 {count} 项指标均没有数值，请补充能量化的目标和完成数。' },
  *check(file) {
    for (const { id: document } of file.documents) {
      const targets = formsOf(file, 'plainTable')
        .filter((one) => one.document === document)
        .flatMap(({ form }) => form.rows.flatMap(({ label, cells }) => targetIn(label, cells) ?? []))
      if (
        targets.length < 3 ||
        targets.some(({ text }) => /[\d０-９]|[一二三四五六七八九十百][个次家批场项名%％]/.test(text))
      )
        continue
      yield {
        says: 'none',
        values: { count: String(targets.length) },
        document,
        places: targets.map(quoted),
      }
    }
  },
})
