import { fieldsOf, type Ledger } from '../ledger.ts'
import type { Header } from './header.ts'
import { essence, likeness } from './likeness.ts'
import { columnIndex } from './source.ts'

type Pair = { readonly name: string; readonly label: string; readonly column: string; readonly score: number }

/** Every field with every column that could feed it, best first; the left column first among equals. */
function pairsOf(ledger: Ledger, parts: Header['parts']): readonly Pair[] {
  const columns = Object.entries(parts)
    .sort(([left], [right]) => columnIndex(left) - columnIndex(right))
    .map(([column, texts]) => ({
      column,
      whole: essence(texts.join('')),
      texts: texts.map(essence).reverse(),
    }))
  return fieldsOf(ledger)
    .filter(([, { kind }]) => kind !== 'evidence')
    .flatMap(([name, { label }]) => {
      const wanted = essence(label)
      return columns.map(({ column, whole, texts }) => {
        const scores = texts.map((text, index) => likeness(text, wanted) * (index === 0 ? 1 : 0.9))
        return { name, label, column, score: Math.max(likeness(whole, wanted), ...scores, 0) }
      })
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
}

/** Best pairs first, each column and each field once. */
function chosenOf(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  const chosen = new Map<string, Pair>()
  const taken = new Set<string>()
  for (const pair of pairs) {
    if (chosen.has(pair.name) || taken.has(pair.column)) continue
    chosen.set(pair.name, pair)
    taken.add(pair.column)
  }
  return chosen
}

/** One cell names no table: a title is not taken for a header, whatever words it holds. */
export function scoreOf(ledger: Ledger, parts: Header['parts']): number {
  if (Object.keys(parts).length < Math.min(2, ledger.key.length)) return 0
  return [...chosenOf(pairsOf(ledger, parts)).values()].reduce((sum, { score }) => sum + score, 0)
}

/** The column of each field, with a note wherever a person should look twice. */
export function matchColumns(ledger: Ledger, parts: Header['parts']) {
  const pairs = pairsOf(ledger, parts)
  const chosen = chosenOf(pairs)
  const taken = new Set([...chosen.values()].map(({ column }) => column))
  const headerAt = (column: string): string => (parts[column] ?? []).join(' ')
  const notes = [...chosen.values()].flatMap(({ name, label, column, score }) => {
    const rivals = pairs.filter(
      (pair) => pair.name === name && !taken.has(pair.column) && pair.score >= Math.max(score - 0.05, 0.8),
    )
    if (rivals.length > 0) {
      const others = rivals.map((rival) => `${rival.column} 列“${headerAt(rival.column)}”`).join('、')
      return [
        `“${label}”可能是 ${column} 列“${headerAt(column)}”，也可能是 ${others}，暂取 ${column} 列，请核对。`,
      ]
    }
    return score < 0.8 ? [`${column} 列“${headerAt(column)}”暂按“${label}”读取，请核对。`] : []
  })
  return { columns: Object.fromEntries([...chosen].map(([name, { column }]) => [name, column])), notes }
}
