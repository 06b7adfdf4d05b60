import { comparableUnits } from '../relations/units.ts'
import { lastClause } from './clause.ts'
import type { Mention } from './mention.ts'
import { pairsOf } from './pairsOf.ts'
import type { Share } from './share.ts'

/** 占 B 的 p%: the name of the whole. */
export const ofWhole = /占([^,，。;；占\d]{0,24}?)的?(?:比重|比例|比率|比)?(?:约|为|达到?)?\s*$/
const generic = /^(?:总数|总额|总量|全部|总投资|总体|总|其|全市|全年|全县|合计|比)?$/
/** 全年支出, 支出总额: all that a unit spent, which 基本支出 is not. */
const spending = /^(?:部门|单位|本年|当年|全年|年度|财政|总)*支出(?:总额|总数|总量|合计|总计|决算)*$/
const spendingTold =
  /(?:总支出|支出(?:总额|合计|总计|决算总额)|(?:全年|本年|当年|年度|决算|部门|单位)(?:实际|财政)?支出)(?:决算)?(?:总额|合计|总计|数|为|共)*$/

const clauseOf = (lead: string): string => lastClause(lead)
const valueOf = ({ figure }: Mention): number => Number(figure.value)

/** What stands around a share: the numbers of its sentence before it, those of the sentences before, and all of them. */
export type Around = {
  readonly own: readonly Mention[]
  readonly past: readonly Mention[]
  readonly mentions: readonly Mention[]
}

/** 项目支出 80 万元，占支出总额的 40% */
export function partOfWhole(
  rate: Mention,
  names: { readonly whole: string; readonly part: string },
  { own, past, mentions }: Around,
): Share | null {
  const subject = names.part.replaceAll(/\s/g, '').replace(/^.*[,，。;；)]/, '')
  const spoken = subject.length < 2 ? undefined : own.findLast(({ lead }) => clauseOf(lead).includes(subject))
  const part = spoken ?? own.at(-1)
  if (!part) return null
  const bare = names.whole.replaceAll(/\s|[“”"]/g, '').replace(/的+$/, '')
  // 面向中小企业采购占比 100%: all of something that no other number is.
  if (bare === '' && Number(rate.figure.value) === 100) return null
  const full = bare.replace(/^(?:全部|本年|当年|全年)+/, '')
  const core = full.replace(/(?:总额|总数|总量|合计)+$/, '')
  const overlap = mentions.some(({ lead, tail }) => /重叠|交叉|重复/.test(`${lead}${tail}`))
  const others = generic.test(core) && !overlap ? othersOf(part, rate, mentions) : []
  const isCandidate = (one: Mention): boolean =>
    one !== part &&
    !others.some(({ item }) => item === one) &&
    comparableUnits(one.figure.unit, part.figure.unit)
  const before = [...past, ...own].filter(isCandidate)
  const isSpending = spending.test(bare)
  const named = isSpending
    ? [before.filter(({ lead }) => spendingTold.test(clauseOf(lead)))]
    : [full, core].map((words) =>
        words.length >= 2 && !generic.test(words)
          ? before.filter(
              ({ lead }, at) =>
                isCalled(lead, words) ||
                // 基本支出预算 443.5 万元，实际支出 436.28 万元: the name is that of both.
                (carriedOn.test(clauseOf(lead)) && isCalled(before[at - 1]?.lead ?? '', words)),
            )
          : [],
      )
  // A share has a whole that is no less than its part.
  const called = (named.find((some) => some.length > 0) ?? []).filter(
    (one) => valueOf(one) >= valueOf(part) || one.figure.unit !== part.figure.unit || one.figure.unit === '',
  )
  const heads = own.filter(isCandidate).toSorted((one, other) => valueOf(other) - valueOf(one))
  // 其中 begins a sentence: what it divides is in the one before.
  const inherited = /^\s*其中/.test(mentions[0]?.lead ?? '')
    ? past
        .filter((one) => isCandidate(one) && one.figure.unit === part.figure.unit)
        .toSorted((one, other) => valueOf(other) - valueOf(one))
    : []
  // Of which another share is one, that is the whole.
  const proven = before.find((one) => others.some((other) => isShare(other, [one])))
  const likely = proven
    ? [proven]
    : called.length > 0
      ? called.toReversed()
      : generic.test(core)
        ? (heads.length > 0 ? heads : inherited).slice(0, 1)
        : []
  const rest = before.filter((one) => !likely.includes(one)).toReversed()
  const joint = others.length > 0 ? [{ part, whole: part, with: others.map(({ item }) => item) }] : []
  // 管理岗 18 人、专业技术岗 6 人，其中硕士 9 人，占 37.5%: of all that is listed before.
  const [first, ...listed] = own.filter(
    (one) => isCandidate(one) && one.figure.unit === part.figure.unit && own.indexOf(one) < own.indexOf(part),
  )
  const together = first && listed.length > 0 ? [{ part, whole: first, with: listed }] : []
  // 三类依次为 11.2 亿元、6.7 亿元和 3.6 亿元，景区类占 52.1%: of what, and which of its numbers, the words leave open.
  const unnamed = bare === '' ? pairsOf(own, [...past.slice(-4), ...own]) : []
  const shared = others.some((one) => isShare(one, [part, ...others.map(({ item }) => item)]))
  // 占项目支出的 67.54%: what the words name is meant, whatever else would give the rate.
  const isNamed = called.length > 0 && !isSpending
  const single = pairsOf([part], isNamed ? likely : [...likely, ...rest])
  return {
    rate,
    pairs: [...(shared ? [...joint, ...single] : [...single, ...joint, ...together]), ...unnamed],
    sure:
      shared ||
      (pairsOf([part], likely).length > 0 &&
        (proven !== undefined || called.length > 0 || heads.length > 0 || inherited.length > 0)),
    // 合同采购预算 speaks of 合同, and is no 合同总额.
    only: (called.length === 1 && (full === core || named[0]?.length !== 0)) || proven !== undefined,
    ...(called.length > 0 || generic.test(core) ? {} : { told: isSpending ? '支出总额' : full }),
  }
}

const isCalled = (lead: string, words: string): boolean => lead.replaceAll(/\s/g, '').includes(words)

/** Says which of the numbers of a name it is, and not of what. */
const carriedOn =
  /^(?:年终|全年|本年)?(?:实际|累计)?(?:支出|执行|完成|使用|决算|到位|拨付)(?:数|额)?(?:为|了)?$/

type Item = { readonly item: Mention; readonly share: Mention }

/** 先进制造业 742.30 亿元，占 65.77%；现代服务业 256.80 亿元，占 22.75%: the other items whose share is told alike. */
function othersOf(part: Mention, rate: Mention, mentions: readonly Mention[]): readonly Item[] {
  return mentions.flatMap((share, at) => {
    const item = mentions[at - 1]
    if (share === rate || share.family !== 'rate' || share.turn || !item || item === part) return []
    const whole = ofWhole.exec(share.lead)?.[1]
    return whole !== undefined && item.figure.unit === part.figure.unit ? [{ item, share }] : []
  })
}

/** Whether a share is that of its item in all of them. */
function isShare({ item, share }: Item, all: readonly Mention[]): boolean {
  const whole = all.reduce((so, one) => so + valueOf(one), 0)
  const step = 10 ** -share.figure.precision
  return whole > 0 && Math.abs((valueOf(item) / whole) * 100 - valueOf(share)) < step
}

const row = /^\s*[、和及与,，]\s*$/

/** 基本支出 436.8 万元，项目支出 424.6 万元，占比分别为 50.71% 和 49.29%: shares in the order of their parts. */
export function sharesInOrder(rate: Mention, mentions: readonly Mention[]): Share | null {
  const at = mentions.indexOf(rate)
  const from = mentions.slice(0, at + 1).findLastIndex(({ lead }) => !row.test(lead))
  const head = mentions[from]
  if (
    !head ||
    head.family !== 'rate' ||
    !/(?:占[^,，。;；\d]{0,8}分别(?:为|是|达到?)?|分别占[^,，。;；\d]{0,10})\s*$/.test(head.lead)
  )
    return null
  const rates = [head]
  for (const one of mentions.slice(from + 1)) {
    if (one.family !== 'rate' || !row.test(one.lead)) break
    rates.push(one)
  }
  const own = mentions.slice(0, from).filter(({ family }) => family === 'amount' || family === 'count')
  const { unit } = own.at(-1)?.figure ?? {}
  const parts = own.filter(({ figure }) => figure.unit === unit).slice(-rates.length)
  const place = rates.indexOf(rate)
  const part = parts[place]
  if (parts.length !== rates.length || rates.length < 2 || !part) return null
  const items = rates.map((share, index) => ({ share, item: parts[index] as Mention }))
  const sure = items.some((one, index) => index !== place && isShare(one, parts))
  return {
    rate,
    pairs: [{ part, whole: part, with: parts.filter((one) => one !== part) }],
    sure,
    only: true,
  }
}
