import { placeAt, type ReadTable } from '@hengjian/report'
import { findFigures } from '../figures/findFigures.ts'
import type { Fact } from './fact.ts'
import type { Surroundings } from './factsOfSentence.ts'
import type { MeasureFinder } from './measure.ts'

/** A label and a bare number are short. */
const longest = 20

/**
 * What the cells of a table say that is no form: 人员编制 | 13 | 实有人数 | 4. A label that is a measure of counted
 * things as a whole, with a bare number to the right of it.
 */
export function factsOfLabels(
  table: ReadTable,
  id: string,
  around: Surroundings,
  find: MeasureFinder,
): readonly Fact[] {
  const rows = Map.groupBy(table.cells, ({ row }) => row)
  return [...rows.values()].flatMap((cells) =>
    cells.flatMap((cell, at): readonly Fact[] => {
      const value = cells[at + 1]
      const label = cell.text.text.replaceAll(/\s|[（(](?:人|名|个)[)）]|[：:]/g, '')
      if (!value || label.length > longest || !/^\s*\d+\s*[人名个]?\s*$/.test(value.text.text)) return []
      const [named] = find(label)
      if (!named || named.measure.family !== 'count' || named.end - named.start < label.length) return []
      const [figure] = findFigures(value.text, { id: `${id}.${value.row}.${value.column}`, unit: '人' })
      if (!figure || figure.value === null) return []
      return [
        {
          figure,
          measure: named.measure.name,
          known: true,
          stage: 'executed',
          period: around.period,
          scope: 'unit',
          subject: null,
          source: 'cell',
          document: around.document,
          quote: `${label} ${value.text.text.trim()}`,
          place: placeAt(value.text, figure.start),
          certainty: 0.9,
        },
      ]
    }),
  )
}
