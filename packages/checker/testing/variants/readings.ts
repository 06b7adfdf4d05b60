import type { ScoredForm, FormCell } from '../../forms/form.ts'
import { squeeze } from '../../forms/words/squeeze.ts'
import type { Variant } from './variant.ts'

const words = (cell: FormCell | null): string => squeeze(cell?.text ?? '')

/** A scored form in the words in which a variant says what has to be read. */
export const readingOf = ({ funds, indicators, total }: ScoredForm): Omit<Variant, 'name' | 'grid'> => ({
  funds: (funds?.rows ?? []).map(({ kind, initial, fullYear, executed, points, rate, score }) =>
    [kind, ...[initial, fullYear, executed, points, rate, score].map((cell) => words(cell) || '·')].join(' '),
  ),
  indicators: indicators.map(({ level1, level2, level3, target, actual, points, score, deviation }) =>
    [level1, level2, level3, target, actual, points, score, deviation].map(words).join('|'),
  ),
  total: [total?.points ?? null, total?.score ?? null].map(words).join('|'),
})
