import type { FormCell, FundRow, SplitRow } from '../form.ts'
import { alignRow, type Head } from '../align.ts'
import { fundKind, isIncomeHead, isSpendingHead, nested, splitName, splitSide } from '../words/funds.ts'
import type { FundRole } from '../words/roles.ts'
import { isBlankText } from '../words/squeeze.ts'
import { unlikeFund } from '../words/unlike.ts'
import { cellInRow, chunkCell, saidAt, type Chunk } from './chunks.ts'

type Line = { readonly label: readonly Chunk[]; readonly values: Chunk[][] }

/** A score that does not fit its column is cut: `9.3` and `8` on the next line are 9.38. */
function rejoined(values: readonly Chunk[][], heads: number): readonly (readonly Chunk[])[] {
  const last = values.at(-1)
  const before = values.at(-2)
  const cut =
    values.length > heads &&
    last?.length === 1 &&
    last[0]!.gap !== 'space' &&
    /^\d{1,2}$/.test(last[0]!.text) &&
    /\d\.\d*$|\d$/.test(before?.at(-1)?.text ?? '')
  return cut ? [...values.slice(0, -2), [...before!, ...last]] : values
}

const unknown = { initial: null, fullYear: null, executed: null, points: null, rate: null, score: null }

const exceeds = (score: FormCell | null, points: FormCell | null): boolean =>
  Number(score?.figure?.value) > Number(points?.figure?.value)

function fundRow(kind: FundRow['kind'], line: Line, heads: readonly FundRole[], unit: string): FundRow {
  const columns = heads.map((role): Head<FundRole> => ({ role, from: 0, to: 1 }))
  const values = rejoined(line.values, heads.length)
  const texts = values.map((chunks) => chunks.map(({ text }) => text).join(''))
  const roles = alignRow(
    texts.map((text) => ({ text, column: null })),
    columns,
    unlikeFund,
  )
  const of = (role: FundRole, own = '') => {
    const at = roles.indexOf(role)
    return at < 0 ? null : cellInRow(chunkCell(values[at]!, own), [...line.label, ...line.values.flat()])
  }
  const label = chunkCell(line.label)!
  const amounts = {
    initial: of('initial', unit),
    fullYear: of('fullYear', unit),
    executed: of('executed', unit),
  }
  const [points, rate, score] = [of('points'), of('rate'), of('score')]
  // Values of other rows may have come between: what contradicts itself is left unknown.
  if (values.length > heads.length) return { kind, label, ...unknown }
  // A row with a value for every head says what stands where; with fewer, a score above its points is another cell.
  const holds =
    (rate === null || rate.figure?.unit === '%' || isBlankText(rate.text)) &&
    (values.length === heads.length || !exceeds(score, points))
  return {
    kind,
    label,
    ...amounts,
    ...(holds ? { points, rate, score } : { points: null, rate: null, score: null }),
  }
}

/** The fund block and the split of the department form, from lines whose cells left no separators. */
export function fundLines(
  chunks: readonly Chunk[],
  heads: readonly FundRole[],
  unit: string,
): {
  readonly rows: readonly FundRow[]
  readonly income: readonly SplitRow[]
  readonly spending: readonly SplitRow[]
} {
  const funds: { readonly kind: FundRow['kind']; readonly line: Line }[] = []
  const splits: { readonly side: 'income' | 'spending'; readonly line: Line }[] = []
  let open: Line | null = null
  let splitting = false
  for (let at = 0; at < chunks.length;) {
    const head = saidAt(chunks, at, (text) => (isIncomeHead(text) || isSpendingHead(text) ? true : null))
    if (head) {
      splitting = true
      open = null
      at += head.chunks
      continue
    }
    const side = splitting ? saidAt(chunks, at, splitSide) : null
    const kind = splitting ? null : saidAt(chunks, at, fundKind)
    const label = side ?? kind
    if (label) {
      open = { label: chunks.slice(at, at + label.chunks), values: [] }
      if (side) splits.push({ side: side.value, line: open })
      else if (kind) funds.push({ kind: kind.value, line: open })
      at += label.chunks
      continue
    }
    const chunk = chunks[at]!
    if (/^[-−\d]/.test(chunk.text) || /^[—/]$/.test(chunk.text)) open?.values.push([chunk])
    at += 1
  }
  const ofSide = (wanted: 'income' | 'spending'): readonly SplitRow[] =>
    splits.flatMap(({ side, line }) => {
      const amount = chunkCell(line.values[0] ?? [], unit)
      const label = chunkCell(line.label)
      return side === wanted && amount && label ? [{ label, name: splitName(label.text), amount }] : []
    })
  return {
    rows: nested(funds.map(({ kind, line }) => fundRow(kind, line, heads, unit))),
    income: ofSide('income'),
    spending: ofSide('spending'),
  }
}
