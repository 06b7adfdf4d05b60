import {
  type CheckedFile,
  type DocumentText,
  type FormCell,
  findFormulas,
  formsOf,
  linesOf,
  quoted,
  rule,
  termOf,
  textsOf,
  valueOf,
} from '@hengjian/checker'
import type { FilePlace } from '@hengjian/report'
import { Decimal } from '@hengjian/values'
import { allowedBy } from './steps.ts'

const mark = /每.{1,12}扣|以内.{0,3}\d+分/

/** The score of an item is one of those that its printed standard gives for its rate. */
export const scoreByBands = rule({
  id: 'S10',
  name: 'scoreByBands',
  title: '按比率计分的，得分应与表中评价标准相符',
  level: 'warning',
  status: 'trial',
  basis: '表中自己列出的评价标准；不足一档的，各地有不计、按一档计、按比例计三种做法',
  fix: '核对比率、评价标准和得分；另有扣分事项的请写明。',
  says: {
    none: '{item}（{points} 分）比率 {rate}，评价标准“{standard}”；按标准计算得 {expected} 分，所填 {score} 分，请核对。',
  },
  *check(file) {
    // Most reports print no such standard: then nothing is looked for.
    if (!linesOf(file).some(({ text }) => mark.test(text))) return
    const rows = rowsOf(file)
    for (const { name, points, score, actual, document } of itemsOf(file)) {
      const [full, given] = [valueOf(termOf(points, '')), valueOf(termOf(score, ''))]
      if (!full || !given || !score) continue
      const words = rows.get(rowOf(score.place)) ?? []
      const standard = words.find(({ text }) => mark.test(text.text))
      const rate = standard ? (rateOf(actual) ?? rateIn(words, standard)) : null
      const allowed = rate && standard ? allowedBy(standard.text.text, new Decimal(rate.value), full) : null
      if (!rate || !allowed || allowed.scores.some((one) => one.minus(given).abs().lte('0.05'))) continue
      // What was taken off for something else is said where it was.
      if (words.some((other) => other !== standard && /扣|酌情/.test(other.text.text))) continue
      yield {
        says: 'none',
        values: {
          item: name,
          points: full.toFixed(),
          rate: `${rate.value}%`,
          standard: allowed.standard,
          score: given.toFixed(),
          expected: [...new Set(allowed.scores.map(Number))]
            .toSorted((one, other) => other - one)
            .join(' 或 '),
        },
        document,
        places: [quoted(score), { place: rate.place, quote: rate.quote }],
        stated: score.text,
        follows: [rate.id],
        certainty: 0.9,
      }
    }
  },
})

type Item = {
  readonly name: string
  readonly points: FormCell | null
  readonly score: FormCell | null
  /** What was reached, where the form has a column for it. */
  readonly actual: FormCell | null
  readonly document: string
}

/** Everything that earns points: of the older scorecards, and of forms with a column for their standard. */
const itemsOf = (file: CheckedFile): readonly Item[] => [
  ...formsOf(file, 'scoreTable').flatMap(({ form, document }) =>
    form.items.map(({ name, points, score }) => ({ name, points, score, actual: null, document })),
  ),
  ...formsOf(file, 'departmentForm', 'projectForm').flatMap(({ form, document }) =>
    form.indicators.map(({ level3, points, score, actual }) => ({
      name: level3?.text ?? '',
      points,
      score,
      actual,
      document,
    })),
  ),
]

const rowOf = ({ file, sheet, page, table, row }: FilePlace): string =>
  table === undefined || row === undefined ? '' : [file, sheet, page, table, row].join('|')

/** Cells of tables by their row. */
function rowsOf(file: CheckedFile): ReadonlyMap<string, readonly DocumentText[]> {
  const rows = Map.groupBy(
    textsOf(file).filter(({ isCell, text }) => isCell && text.text !== ''),
    ({ text }) => rowOf(text.marks[0]?.place ?? {}),
  )
  rows.delete('')
  return rows
}

type Rate = { readonly value: string; readonly id: string; readonly place: FilePlace; readonly quote: string }

const rateOf = (cell: FormCell | null): Rate | null =>
  cell?.figure?.unit === '%' && cell.figure.value !== null && cell.figure.bound === null
    ? { value: cell.figure.value, id: cell.figure.id, ...quoted(cell) }
    : null

/** The per cent that a calculation beside the standard ends with. */
function rateIn(cells: readonly DocumentText[], standard: DocumentText): Rate | null {
  for (const cell of cells) {
    const formula = cell === standard ? undefined : findFormulas(cell.text, cell.id).at(-1)
    if (formula?.result.unit === '%' && formula.result.value !== null)
      return {
        value: formula.result.value,
        id: formula.result.id,
        place: formula.result.place,
        quote: formula.quote,
      }
  }
  return null
}
