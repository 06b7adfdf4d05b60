import { readText } from '@hengjian/report/read'
import type { Oracle, OracleEntry } from '../oracles/oracle.ts'
import { partsOf, ratioOf, type Spot, spotsOf } from './solve.ts'
import type { HoldingRelation, Subject } from './subject.ts'

type Shape = 'sum' | 'ratio' | 'same'

/** What of an auditor's relations is arithmetic between printed numbers, and how its numbers belong together. */
const shapes: Readonly<Record<string, Shape>> = {
  sum: 'sum',
  'weight-sum': 'sum',
  'score-sum': 'sum',
  derived: 'sum',
  rate: 'ratio',
  'score-rule': 'ratio',
  'weighted-score': 'ratio',
  'cross-ref': 'same',
  'table-vs-text': 'same',
  'table-vs-table': 'same',
  'narrative-table': 'same',
  'doc-doc': 'same',
  repeat: 'same',
}

/** Numbers that take part: the stated one, and what it is made of where that can be worked out from the lines. */
function numbersOf({ category, stated, lines }: OracleEntry, text: string): readonly Spot[] {
  const shape = shapes[category]
  if (!shape || stated === null || !/^-?\d+(?:\.\d+)?$/.test(stated)) return []
  const spots = spotsOf(text, [...new Set(lines)])
  const totals = spots.filter(({ value }) => value === Number(stated))
  if (shape === 'same') {
    const first = [...new Map(totals.toReversed().map((spot) => [spot.line, spot])).values()]
    return first.length > 1 ? first : []
  }
  for (const total of totals) {
    const parts =
      shape === 'sum' ? partsOf(total, spots, /^(?:weight|score)-sum$/.test(category)) : ratioOf(total, spots)
    if (parts) return [total, ...parts]
  }
  return totals.slice(0, 1)
}

/** A published report as it lies: every relation that an auditor found to hold and that no checker should flag. */
export function published(oracle: Oracle): { readonly subject: Subject; readonly left: readonly string[] } {
  const holding = oracle.entries.filter(({ holds, expect }) => holds === true && expect === 'no-flag')
  const relations = holding.map((entry): HoldingRelation => ({
    name: `${entry.id} ${entry.description}`,
    kind: entry.category,
    operands: numbersOf(entry, oracle.text).map(({ at, printed }) => ({ at, printed })),
  }))
  return {
    subject: {
      name: oracle.file,
      layout: 'as published',
      relations: relations.filter(({ operands }) => operands.length > 0),
      read: (change) => Promise.resolve(readText(withNumber(oracle.text, relations, change))),
    },
    left: relations.filter(({ operands }) => operands.length === 0).map(({ kind }) => kind),
  }
}

function withNumber(
  text: string,
  relations: readonly HoldingRelation[],
  change: { readonly at: number; readonly printed: string } | null,
): string {
  if (!change) return text
  const own = relations.flatMap(({ operands }) => operands).find(({ at }) => at === change.at)
  return `${text.slice(0, change.at)}${change.printed}${text.slice(change.at + (own?.printed.length ?? 0))}`
}
