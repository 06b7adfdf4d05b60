import { comparableUnits } from '../relations/units.ts'
import { clauseBefore } from './clause.ts'
import { type FlowKind, flowKinds, unsettled, worth } from './flowKinds.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A number that a text leads to another one: what there was, what came, what went, and what there is then. */
export type Flow = {
  readonly closing: Mention
  readonly opening: readonly Mention[]
  readonly came: readonly Mention[]
  readonly went: readonly Mention[]
  /** Whether all of it stands in one sentence. */
  readonly together: boolean
  /** Whether everything that came or went counts. */
  readonly entire: boolean
  /** Numbers of the same kind around: one of them left out, or counted twice, explains what is off. */
  readonly around: readonly Mention[]
}

/** What is said to be left of things that are counted: before the number, or right behind it. */
const isLeft = (mention: Mention): boolean =>
  mention.family === 'count' &&
  (unsettled.closing.test(clauseBefore(mention)) ||
    (clauseBefore(mention).length < 3 && /^\s*(?:正在|尚未|未|仍在|限期|待)/.test(mention.tail)))

/** What closes any calculation: most numbers close none. */
const closings = new RegExp([...flowKinds, worth].map(({ closing }) => closing.source).join('|'))

/** Numbers of a calculation told in words. */
const longest = 24
/** Sentences before the one that closes a calculation which may hold its numbers. */
const reach = 2

/** Every calculation that the sentences of a paragraph tell in words: 年初预算, 追加, 追减, 全年预算. */
export function flowsOf({ said }: Passage): readonly Flow[] {
  return said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((closing, at): readonly Flow[] => {
      if (closing.family !== 'amount' && closing.family !== 'count') return []
      const words = clauseBefore(closing)
      if (!isLeft(closing) && !closings.test(words)) return []
      if (worth.closing.test(words)) {
        const all = said
          .flatMap((one) => one.mentions)
          .filter((one) => one !== closing)
          .slice(0, longest)
        return flowIn(closing, all, worth, true)
      }
      const all = mentions.slice(Math.max(0, at - longest), at)
      const from = isLeft(closing) ? all.findLastIndex(({ lead }) => /[;；]/.test(lead)) : 0
      const own = all.slice(Math.max(0, from))
      const before = said
        .slice(Math.max(0, sentence - reach), sentence)
        .flatMap((one) => one.mentions)
        .slice(-longest)
      const likely = isLeft(closing) ? [unsettled] : flowKinds.filter((kind) => kind.closing.test(words))
      // What counts wholly is looked for first; of the others only one kind is meant.
      const [loose] = likely.filter(({ entire }) => !entire)
      return (
        [...likely.filter(({ entire }) => entire), ...(loose ? [loose] : [])]
          .map((kind) => {
            const [flow] = flowIn(closing, own, kind, true)
            return flow ? [flow] : flowIn(closing, [...before, ...own], kind, false)
          })
          .find((flows) => flows.length > 0) ?? turnedRound(closing, mentions, at, likely)
      )
    }),
  )
}

/** 预算 612 万元，结余 7.65 万元，执行 604.35 万元: what is left may stand before what went. */
function turnedRound(
  closing: Mention,
  mentions: readonly Mention[],
  at: number,
  likely: readonly FlowKind[],
): readonly Flow[] {
  const next = mentions[at + 1]
  const before = mentions.slice(Math.max(0, at - 2), at).filter(({ lead }) => !/[;；]/.test(lead))
  const kind = likely.find(({ entire, went }) => !entire && next && went.test(clauseBefore(next)))
  if (!next || !kind || !isPlainClause(next)) return []
  return flowIn(closing, [...before.slice(-1), next], kind, true)
}

const isPlainClause = ({ lead, turn }: Mention): boolean => turn === null && !/[;；]|其中|包括/.test(lead)

/** What 其中 divides in its turn, up to the end of its sentence or the next ；, did not come or go besides. */
function withoutDetails(pool: readonly Mention[]): readonly Mention[] {
  let inner = false
  return pool.filter(({ lead, depth }) => {
    if (/[;；]/.test(lead) || begins.test(lead)) inner = false
    if (/其中|包括/.test(lead)) inner = true
    return !inner && depth === 0
  })
}

/** 全年支出, 年末余额: words of a year begin something else. */
const begins = /全年|本年|当年|年末|年初|期末/

function flowIn(
  closing: Mention,
  pool: readonly Mention[],
  kind: FlowKind,
  together: boolean,
): readonly Flow[] {
  const like = pool.filter(
    ({ family, figure }) => family === closing.family && comparableUnits(figure.unit, closing.figure.unit),
  )
  const wordsOf = new Map(pool.map((one, at) => [one, kind.entire ? wordsAt(pool, at) : clauseBefore(one)]))
  const entire = kind.entire === true
  const left = new Set(entire ? withoutDetails(pool).filter((one) => like.includes(one)) : like)
  const pick = (words: RegExp): readonly Mention[] => {
    const found = [...left].filter((one) => words.test(wordsOf.get(one) ?? ''))
    for (const one of found) left.delete(one)
    return found
  }
  const [opening, came, went] = [pick(kind.opening), pick(kind.came), pick(kind.went)]
  const flow: Flow = { closing, opening, came, went, together, entire, around: like }
  return kind.needs(flow) ? [flow] : []
}

/** 拨付 12 笔、12030 万元: what stands right behind another number has its words. */
function wordsAt(pool: readonly Mention[], at: number): string {
  const [before, one] = [pool[at - 1], pool[at]]
  if (!one) return ''
  return before && /^[、,，]?$/.test(one.lead) ? clauseBefore(before) : clauseBefore(one)
}
