import type { FormCell, ScoredForm } from '../form.ts'
import { fillLevels } from '../fillLevels.ts'
import { formLabel, type FormLabel } from '../words/labels.ts'
import { fundKind } from '../words/funds.ts'
import { fundRole, indicatorRole, settled, type FundRole, type IndicatorRole } from '../words/roles.ts'
import { chunkCell, saidAt, textOf, type Chunk } from './chunks.ts'
import { cutCells } from './cutCells.ts'
import { fundLines } from './fundLines.ts'
import { cellHeads } from './indicatorCells.ts'
import { indicatorBlock, indicatorLines } from './indicatorLines.ts'
import { withoutOrdinals, withSigns } from './signs.ts'

const kinds: Readonly<Partial<Record<FormLabel, ScoredForm['kind']>>> = {
  unit: 'departmentForm',
  project: 'projectForm',
}

/** Where scored forms begin: their name label, followed by a fund or indicator head before the next such label. */
function startsOf(
  chunks: readonly Chunk[],
): readonly { readonly at: number; readonly kind: ScoredForm['kind'] }[] {
  return chunks.flatMap((chunk, at) => {
    if (chunk.wall || chunk.gap === 'space') return []
    const kind = kinds[saidAt(chunks, at, formLabel)?.value ?? 'goal']
    return kind ? [{ at, kind }] : []
  })
}

const findSaid = (chunks: readonly Chunk[], from: number, wanted: (text: string) => boolean): number => {
  for (let at = from; at < chunks.length; at += 1)
    if (saidAt(chunks, at, (text) => (wanted(text) ? true : null))) return at
  return -1
}

/** Labels before the fund block, each with the words up to the next. */
function labelled(chunks: readonly Chunk[]): ReadonlyMap<FormLabel, FormCell> {
  const values = new Map<FormLabel, Chunk[]>()
  let open: Chunk[] | null = null
  for (let at = 0; at < chunks.length;) {
    const label = saidAt(chunks, at, formLabel)
    if (label) {
      open = []
      values.set(label.value, open)
    } else open?.push(chunks[at]!)
    at += label?.chunks ?? 1
  }
  return new Map(
    [...values].flatMap(([label, words]) => {
      const cell = chunkCell(words)
      return cell ? [[label, cell] as const] : []
    }),
  )
}

/** Fund heads in their order, and where their values begin. */
function fundHeadsOf(chunks: readonly Chunk[]): {
  readonly heads: readonly FundRole[]
  readonly end: number
  readonly unit: string
} {
  const heads: FundRole[] = []
  let end = 0
  let unit = ''
  for (let at = 0; at < chunks.length;) {
    const label = saidAt(chunks, at, fundKind)
    if (label && heads.length >= 3) break
    const head = saidAt(chunks, at, fundRole)
    if (head) {
      const words = textOf(chunks.slice(at, at + head.chunks)).replaceAll(' ', '')
      const [, said] = /[（(](万元|亿元|元)[)）]/.exec(words) ?? []
      if (unit === '') unit = said ?? ''
      // 执行率 and 得分 on two lines read as one head, which they are only where the rate has a head of its own.
      const two = head.value !== 'rate' && words.startsWith('执行率') && !heads.includes('rate')
      if (two) heads.push('rate')
      if (head.value !== 'side' && head.value !== 'source') heads.push(head.value)
      end = at + head.chunks
    }
    at += head?.chunks ?? 1
  }
  return { heads: settled(heads.map((role) => ({ role }))).map(({ role }) => role), end, unit }
}

/** What stands below the heads of the indicator block; the signs of a column for them would be nobody's cell. */
function belowIndicatorHeads(
  chunks: readonly Chunk[],
  from: number,
): {
  readonly below: readonly Chunk[]
  readonly pointsFirst: boolean
  readonly isAdjusted: boolean
  readonly hasRate: boolean
  readonly reasons: boolean
} {
  let at = from
  const isNumbered = indicatorRole(chunks[from - 1]?.text ?? '') === 'order'
  const roles: IndicatorRole[] = []
  for (;;) {
    const head = saidAt(chunks, at, indicatorRole)
    if (!head) break
    roles.push(head.value)
    at += head.chunks
  }
  return {
    below: withSigns(isNumbered ? withoutOrdinals(chunks.slice(at)) : chunks.slice(at), roles),
    isAdjusted: roles.includes('adjusted') && roles.includes('target'),
    hasRate: roles.includes('rate'),
    reasons: roles.includes('deviation'),
    pointsFirst: roles.includes('points') && roles.indexOf('points') < roles.indexOf('target'),
  }
}

/** Goals and results are sentences, and often begin with the same words or number. */
function unlikeGoals([expected = '', achieved = '']: readonly string[]): number {
  if (expected === '' || achieved === '') return 4
  const ended = expected.endsWith('。') ? 0 : /[；;！]$/.test(expected) ? 0.5 : 1.5
  return ended - (expected.slice(0, 2) === achieved.slice(0, 2) ? 1 : 0)
}

function formOf(chunks: readonly Chunk[], kind: ScoredForm['kind']): ScoredForm | null {
  const headed = (role: IndicatorRole): number => findSaid(chunks, 0, (text) => indicatorRole(text) === role)
  // Some forms name their indicators without levels.
  const indicatorsAt = [headed('level1'), headed('level3')].find((at) => at >= 0) ?? -1
  if (indicatorsAt < 0) return null
  const headAt = findSaid(chunks, 0, (text) => fundRole(text) !== null)
  const expectedAt = findSaid(chunks, 0, (text) => formLabel(text) === 'expected')
  const achievedAt = findSaid(chunks, 0, (text) => formLabel(text) === 'achieved')
  const goalsAt = expectedAt >= 0 && expectedAt < indicatorsAt ? expectedAt : indicatorsAt
  // Goals stand between funds and indicators, in some provinces before both.
  const goalsFirst = headAt > goalsAt && headAt < indicatorsAt
  const top = headAt >= 0 && headAt < goalsAt ? headAt : goalsAt
  const names = labelled(chunks.slice(0, top))
  const fundChunks = goalsFirst ? chunks.slice(headAt, indicatorsAt) : chunks.slice(top, goalsAt)
  const { heads, end, unit } = fundHeadsOf(fundChunks)
  const funds = fundLines(fundChunks.slice(end), heads, unit)
  const goalWords = chunks.slice(
    achievedAt < 0 ? indicatorsAt : achievedAt + (saidAt(chunks, achievedAt, formLabel)?.chunks ?? 1),
    goalsFirst ? headAt : indicatorsAt,
  )
  const side = findSaid(goalWords, 0, (text) => indicatorRole(text) === 'side')
  const goals = cutCells(side < 0 ? goalWords : goalWords.slice(0, side), 2, unlikeGoals)
  const { below, pointsFirst, hasRate, isAdjusted, reasons } = belowIndicatorHeads(chunks, indicatorsAt)
  const { roles, end: rowsAt } = cellHeads(chunks, indicatorsAt)
  const block = chunks.some(({ isCut }) => isCut) ? indicatorBlock(chunks.slice(rowsAt), roles) : null
  const { rows, total, grade } = block ?? indicatorLines(below, { pointsFirst, hasRate, isAdjusted })
  const result = names.get('result') ?? null
  const onTop = result?.figure ? result : null
  const named = names.get(kind === 'departmentForm' ? 'unit' : 'project') ?? null
  // Only a department's form splits its money by where it comes from and what it is for.
  const isSplit = funds.income.length > 0 || funds.spending.length > 0
  return {
    kind: isSplit ? 'departmentForm' : kind,
    name: named,
    supervisor: names.get('supervisor') ?? null,
    unitName: names.get('implementer') ?? (kind === 'departmentForm' ? named : null),
    funds:
      funds.rows.length === 0
        ? null
        : { rows: funds.rows, total: funds.rows.find((row) => row.kind === 'total') ?? null, unit },
    income: funds.income,
    spending: funds.spending,
    expected: chunkCell(goals[0] ?? []),
    achieved: chunkCell(goals[1] ?? []),
    indicators: fillLevels(rows),
    reasons,
    total: total ?? (onTop ? { points: null, score: onTop } : null),
    results: [
      ...(onTop ? [{ label: '自评得分', cell: onTop }] : []),
      ...(grade ? [{ label: '等次', cell: grade }] : []),
    ],
    place: chunks[0]!.place,
  }
}

/** A form whose name its layout left outside begins with the heads of its funds. */
function unnamed(chunks: readonly Chunk[]): ReturnType<typeof startsOf> {
  const indicators = findSaid(chunks, 0, (text) => indicatorRole(text) === 'level1')
  const at = findSaid(chunks, 0, (text) => fundRole(text) === 'initial' || fundRole(text) === 'fullYear')
  return at < 0 || at > indicators ? [] : [{ at: Math.max(0, at - 1), kind: 'projectForm' }]
}

/** Scored forms in lines whose cells left no separators: known by their words, cut where the words allow it. */
export function scoredLines(chunks: readonly Chunk[]): readonly ScoredForm[] {
  const named = startsOf(chunks)
  const starts = named.length > 0 ? named : unnamed(chunks)
  return starts.flatMap(({ at, kind }, index) => {
    const next = starts[index + 1]?.at ?? chunks.length
    const wall = chunks.findIndex((chunk, place) => place > at && place < next && chunk.wall)
    const form = formOf(chunks.slice(at, wall < 0 ? next : wall), kind)
    return form ? [form] : []
  })
}
