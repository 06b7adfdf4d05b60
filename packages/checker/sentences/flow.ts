import { comparableUnits } from '../relations/units.ts'
import { lastClause } from './clause.ts'
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
}

type Kind = {
  readonly closing: RegExp
  readonly opening: RegExp
  readonly came: RegExp
  readonly went: RegExp
  /** What has to be there for the words to be a calculation. */
  readonly needs: (flow: Flow) => boolean
}

const kinds: readonly Kind[] = [
  {
    closing:
      /全年预算|调整后|预算调整(?:为|到|至)|调整预算|调整(?:为|至|到)|最终预算|年末预算|预算总额|预算(?:数)?达/,
    opening: /年初(?:部门|项目|财政)?预算|年初(?:批复|安排|下达)|预算批复|批复(?:的)?预算/,
    came: /追加|调增|增拨|调整增加|年中增加|上年结转|年初结转|增加预算/,
    went: /追减|调减|核减|收回|压减|减少预算/,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length + went.length > 0,
  },
  {
    closing: /(?<!上年|年初|期初)(?:结余|剩余|结转)(?!.*(?:率|资金占))/,
    opening: /上年结转|年初结转|年初结余|上年结余|期初/,
    came: /(?:预算|到位|收入|拨款|拨付|下达|安排|工作经费|项目资金|项目经费|追加|调增|可用资金|资金合计)(?!.*(?:支出|执行|决算))/,
    went: /支出|执行|使用|决算|支付|花费|收回|追减|调减/,
    needs: ({ came, went }) => came.length > 0 && went.length > 0,
  },
  {
    closing: /最终|实际(?:支持|立项|入选|认定)/,
    opening: /通过|入围|公示|拟(?:支持|立项|定)/,
    came: /^(?:增补|补充|递补)/,
    went: /取消|剔除|核减|退出|淘汰|放弃|撤回|调减/,
    needs: ({ opening, went }) => opening.length === 1 && went.length === 1,
  },
  {
    closing: /净(?:压减|减少|核减|调减)/,
    opening: /^$/,
    came: /压减|减少|核减|调减|收回/,
    went: /增加|新增|追加|安排|调增/,
    needs: ({ came, went }) => came.length === 1 && went.length === 1,
  },
  {
    closing: /净增/,
    opening: /^$/,
    came: /新增|新[\u4e00-\u9fff]{1,4}$|新进|招录|调入|入统|纳入|迁入/,
    went: /退出|减少|调出|注销|退库|迁出|淘汰|流失|关停/,
    needs: ({ came, went }) => came.length === 1 && went.length === 1,
  },
  {
    closing: /年末|现有|期末|目前|截[至止]/,
    opening: /年初|上年末|期初|原有/,
    came: /新增|新进|招录|调入|录用|增加|购置/,
    went: /退休|减少|调出|辞职|离职|去世|死亡|报废|处置/,
    needs: ({ opening, came, went }) => opening.length === 1 && came.length + went.length > 0,
  },
]

/** 原值－累计折旧＝净值, in whatever order a paragraph tells them. */
const worth: Kind = {
  closing: /净值|净额/,
  opening: /原值|原价/,
  came: /^$/,
  went: /折旧|摊销/,
  needs: ({ opening, went }) => opening.length === 1 && went.length === 1,
}

/** 受理 37 件，已办结 35 件，2 件正在协调 */
const open: Kind = {
  closing: /其余|剩余|余下|尚有|还有/,
  opening: /^$/,
  came: /受理|收到|接收|登记|申报|发现|征集|交办|承办|收集/,
  went: /办结|办理完|完成|解决|处理|整改|答复|已|退回|撤回|撤销|不予|移交|移送|转办|转交/,
  needs: ({ came, went }) => came.length === 1 && went.length > 0,
}

/** What is said to be left of things that are counted: before the number, or right behind it. */
const isLeft = ({ family, lead, tail }: Mention): boolean =>
  family === 'count' &&
  (open.closing.test(clauseOf(lead)) ||
    (clauseOf(lead).length < 3 && /^\s*(?:正在|尚未|未|仍在|限期|待)/.test(tail)))

const clauseOf = (lead: string): string => lastClause(lead, ',，。;；(')

/** What closes any calculation: most numbers close none. */
const closings = new RegExp([...kinds, worth].map(({ closing }) => closing.source).join('|'))

/** Numbers of a calculation told in words. */
const longest = 24
/** Sentences before the one that closes a calculation which may hold its numbers. */
const reach = 2

/** Every calculation that the sentences of a paragraph tell in words: 年初预算, 追加, 追减, 全年预算. */
export function flowsOf({ said }: Passage): readonly Flow[] {
  return said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((closing, at): readonly Flow[] => {
      if (closing.family !== 'amount' && closing.family !== 'count') return []
      const words = clauseOf(closing.lead)
      if (!isLeft(closing) && !closings.test(words)) return []
      if (worth.closing.test(words)) {
        const all = said
          .flatMap((one) => one.mentions)
          .filter((one) => one !== closing)
          .slice(0, longest)
        const flow = flowIn(closing, all, worth, true)
        return flow ? [flow] : []
      }
      const kind = isLeft(closing) ? open : kinds.find((one) => one.closing.test(words))
      if (!kind) return []
      const all = mentions.slice(Math.max(0, at - longest), at)
      const from = kind === open ? all.findLastIndex(({ lead }) => /[;；]/.test(lead)) : 0
      const own = all.slice(Math.max(0, from))
      const before = said
        .slice(Math.max(0, sentence - reach), sentence)
        .flatMap((one) => one.mentions)
        .slice(-longest)
      const flow = flowIn(closing, own, kind, true) ?? flowIn(closing, [...before, ...own], kind, false)
      return flow ? [flow] : []
    }),
  )
}

function flowIn(closing: Mention, pool: readonly Mention[], kind: Kind, together: boolean): Flow | null {
  const like = pool.filter(
    ({ family, figure }) => family === closing.family && comparableUnits(figure.unit, closing.figure.unit),
  )
  const taken = new Set<Mention>()
  const pick = (words: RegExp): readonly Mention[] => {
    const found = like.filter((one) => !taken.has(one) && words.test(clauseOf(one.lead)))
    for (const one of found) taken.add(one)
    return found
  }
  const [opening, came, went] = [pick(kind.opening), pick(kind.came), pick(kind.went)]
  const flow: Flow = { closing, opening, came, went, together }
  return kind.needs(flow) ? flow : null
}
