import type { Explanation, Source } from '@hengjian/metric'
import { type Block, figureText, plain, type TableCell, type Text } from '@hengjian/report'
import { assertInvariant } from '@hengjian/values'
import type { FilledForm } from './filledForm.ts'

const indent = '　'
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'] as const

function sourceInWords(source: Source): string {
  switch (source.kind) {
    case 'records':
      return `“${source.ledgerTitle}”${source.rows}条`
    case 'total':
      return `汇总数：${source.document}`
    case 'typed':
      return '绩效指标'
    case 'rule':
      return '计分办法'
    case 'computed':
      return '由下列各数计算'
  }
}

/** One figure of the annex: what it is, what it comes to, how, and from where. */
export type AnnexLine = {
  readonly title: string
  readonly value: string
  readonly working: string
  readonly source: string
}

/** What a known figure did not need is not listed under it; what an unknown one lacks is. */
const toList = ({ fact, inputs }: Explanation): readonly Explanation[] =>
  fact.kind === 'known' ? inputs.filter((input) => input.fact.kind === 'known') : inputs

function lineOf(explanation: Explanation, depth: number): AnnexLine {
  const { title, printed, fact, inWords, withNumbers, source, notes } = explanation
  const known = fact.kind === 'known'
  const numbers = [inWords, withNumbers].filter((part) => part !== null && part !== '').join('：')
  const working = known ? numbers : [printed, numbers].filter((part) => part !== '').join('')
  return {
    title: `${indent.repeat(depth)}${title}`,
    value: known ? printed : '—',
    working: [working, ...notes].filter((part) => part !== '').join('\n'),
    source: sourceInWords(source),
  }
}

/** The tree of a figure, a line for each node, inputs under what they feed. */
export const explanationLines = (explanation: Explanation, depth = 0): readonly AnnexLine[] => [
  lineOf(explanation, depth),
  ...toList(explanation).flatMap((input) => explanationLines(input, depth + 1)),
]

const cell = (
  text: string | Text,
  align: TableCell['align'],
  emphasis: TableCell['emphasis'],
): TableCell => ({
  text: typeof text === 'string' ? plain(text) : text,
  columnSpan: 1,
  rowSpan: 1,
  align,
  emphasis,
})

const tableOf = (lines: readonly AnnexLine[]): Block => ({
  kind: 'table',
  columns: [28, 14, 42, 20],
  headRows: 1,
  rows: [
    ['名称', '数值', '怎么算的', '来源'].map((text) => cell(text, 'center', 'label')),
    ...lines.map(({ title, value, working, source }) => [
      cell(title, 'left', 'none'),
      cell(figureText(value, null, ''), 'center', 'none'),
      cell(working, 'left', 'none'),
      cell(source, 'left', 'none'),
    ]),
  ],
})

/** 各数取数说明: how every figure of the form was computed, in the order of the form. */
export function annexBlocks({ figures, annex, basis }: FilledForm): readonly Block[] {
  const treeOf = (key: string): readonly AnnexLine[] => {
    const explanation = figures[key]
    assertInvariant(explanation, `the form has no figure ${key}`)
    return explanationLines(explanation)
  }
  return [
    { kind: 'paragraph', text: plain(basis), align: 'left' },
    ...annex.flatMap(({ title, keys }, index): readonly Block[] => [
      { kind: 'heading', level: 1, number: `${ordinals[index] ?? String(index + 1)}、`, text: title },
      tableOf(keys.flatMap(treeOf)),
    ]),
  ]
}
