import type { Fact } from '../facts/fact.ts'
import type { Figure } from '../figures/figure.ts'
import type { FormCell, PlainTable } from '../forms/form.ts'
import { indicatorRole, type IndicatorRole } from '../forms/words/roles.ts'
import { bareName } from '../forms/words/squeeze.ts'
import { formsOf } from './formsOf.ts'
import type { CheckedFile } from './rule.ts'

/** What a row of a table of targets says of one stage, as a fact under the name of the row. */
export type TableResult = { readonly fact: Fact; readonly target: Figure | null }

type Columns = ReadonlyMap<IndicatorRole, number>

/** Which column holds what, where a table sets what was reached beside what was aimed at; null for other tables. */
function columnsOf({ heads }: PlainTable): Columns | null {
  const columns = new Map<IndicatorRole, number>()
  for (const [at, head] of heads.entries()) {
    const role = indicatorRole(head)
    if (role !== null && !columns.has(role)) columns.set(role, at)
  }
  return columns.has('target') && columns.has('actual') ? columns : null
}

/** 引进展会（场）: the unit of all numbers of the row. */
const unitInName = (name: string): string => /[（(]([^（()）]{1,4})[)）]$/.exec(name.trim())?.[1] ?? ''

/**
 * What tables of targets say that are no scored form: lists of indicators in an annex, declarations, monitoring. Each
 * number has the unit of its cell, of its row, or of a column for units.
 */
export function tableResults(file: CheckedFile, stage: 'target' | 'actual'): readonly TableResult[] {
  const years = new Map(file.documents.map(({ id, year }) => [id, year]))
  return formsOf(file, 'plainTable').flatMap(({ form, document }) => {
    const columns = columnsOf(form)
    if (!columns) return []
    return form.rows.flatMap((row): readonly TableResult[] => {
      const at = (role: IndicatorRole): FormCell | null => row.cells[columns.get(role) ?? -1] ?? null
      const name = at('level3')?.text ?? row.label
      const [target, actual] = [at('target'), at('actual')]
      const figure = (stage === 'target' ? target : actual)?.figure
      const place = (stage === 'target' ? target : actual)?.place
      if (!figure || !place || figure.value === null) return []
      const unit = figure.unit || unitInName(name) || (at('measure')?.text ?? '')
      const fact: Fact = {
        figure: { ...figure, unit },
        measure: bareName(name),
        known: false,
        stage,
        period: { year: years.get(document) ?? null, part: null },
        scope: 'unknown',
        subject: null,
        source: 'cell',
        document,
        quote: `${name} ${figure.printed}`,
        place,
        certainty: 1,
      }
      return [{ fact, target: target?.figure ?? null }]
    })
  })
}
