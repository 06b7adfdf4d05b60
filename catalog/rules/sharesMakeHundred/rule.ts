import { type Mention, passagesIn, rule, sumOf, termOfMention } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** Shares that are this near to 100 % are meant to make it; others leave something out. */
const near = 5
/** The last of a list that leaves nothing out. */
const rest = /其余|其他|其它|剩余/
/** A list that leaves something out, and says so. */
const part = /等[^，。；]{0,6}$|前[一二三四五六七八九十\d]|主要|较[大多高]|重点|分别(?:比|较)|其中/

/** What is told of the same people or things several times: 党员占 45%，本科以上学历占 58%. */
const overlapping = /党员|学历|本科|女性|男性|岁|职称|以上|以下/
const about = /约占/

/** Shares of one whole, told one after the other, make 100 %. */
export const sharesMakeHundred = rule({
  id: 'A18',
  name: 'sharesMakeHundred',
  title: '各项占比之和应为 100%',
  level: 'warning',
  status: 'trial',
  basis: '同一总体的各部分占比之和为 100%，四舍五入尾差除外',
  fix: '重新计算各项占比；只列一部分的请注明“等”或补列其余。',
  says: {
    more: '{shares} 相加为 {sum}%，超过 100%，请核对。',
    less: '{shares} 相加为 {sum}%，与 100% 相差 {difference} 个百分点，请核对，或注明未列出的部分。',
  },
  *check(file) {
    for (const { document, said } of passagesIn(file))
      for (const { mentions, sentence } of said)
        for (const shares of sentence.text.text.includes('占') ? listsIn(mentions) : []) {
          if (shares.some(isVague)) continue
          const terms = shares.map(termOfMention)
          const sum = sumOf(terms)
          const precision = Math.max(...shares.map(({ figure }) => figure.precision))
          const off = sum.minus(100)
          const rounding = new Decimal(10).pow(-precision).times(shares.length).div(2)
          if (off.abs().lte(rounding)) continue
          const isWhole = rest.test(shares.at(-1)?.lead ?? '')
          if (!isWhole && (off.abs().gt(near) || (off.lt(0) && isOpen(shares, sentence.text.text)))) continue
          yield {
            says: off.gt(0) ? 'more' : 'less',
            values: {
              shares: shares.map(({ figure }) => figure.printed).join('、'),
              sum: sum.toFixed(),
              difference: off.abs().toFixed(),
            },
            document,
            stated: shares[0]?.figure.printed ?? '',
            places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
            certainty: 0.7,
            follows: shares.map(({ figure }) => figure.id),
            ...(isWhole || off.gt(0) ? {} : { atMost: 'notice' as const }),
          }
        }
  },
})

/** 占总投资的, 占比分别为, 占: the words right before a share, with its whole where they name it. */
const shareWords =
  /(?:分别|各)?占(?:比|总?体)?(?:([\u4e00-\u9fff]{1,12}?)的)?(?:比例|比重)?(?:分别)?(?:为|是|达)?$/

type List = { readonly of: string | undefined; readonly shares: Mention[] }

/**
 * 分别占 10.4%、31.3%、58.2%; 工业占 45%，农业占 30%，其余占 25%: shares that are told as one list. A share of something
 * else begins another one.
 */
function listsIn(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const lists: List[] = []
  for (const mention of mentions.filter(({ family, turn }) => family === 'rate' && turn === null)) {
    const words = mention.lead.replaceAll(/\s/g, '')
    const list = lists.at(-1)
    const follows = list?.shares.at(-1) === mentions[mentions.indexOf(mention) - 1]
    if (follows && /^[、,，;；和及与]+$/.test(words)) {
      list?.shares.push(mention)
      continue
    }
    const [said, of] = shareWords.exec(words) ?? []
    if (said === undefined) continue
    if (list && !said.includes('分别') && (of === undefined || of === list.of)) list.shares.push(mention)
    else lists.push({ of, shares: [mention] })
  }
  return lists
    .map(({ shares }) => shares)
    .filter((shares) => shares.length > 2 || (shares.length === 2 && areBoth(shares)))
}

const isVague = ({ figure, lead }: Mention): boolean =>
  figure.approximation !== null || about.test(lead) || overlapping.test(lead)

/** Two shares are all there is where they say so, or were computed and make nearly a hundred. */
function areBoth(shares: readonly Mention[]): boolean {
  const sum = shares.reduce((so, { figure }) => so + Number(figure.value), 0)
  return (
    rest.test(shares[1]?.lead ?? '') ||
    (shares.every(({ figure }) => figure.precision > 1) && Math.abs(sum - 100) <= 1)
  )
}

/** Whether the words around a list leave room for more. */
const isOpen = (shares: readonly Mention[], sentence: string): boolean =>
  part.test(sentence) || /^[^，。；]{0,4}等/.test(shares.at(-1)?.tail ?? '')
