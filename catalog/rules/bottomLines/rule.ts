import { placeAt } from '@hengjian/report'
import { rule, textsOf } from '@hengjian/checker'

/** Looked for first. */
const any = /底线|底价|心理价|保密|商业秘密|不公开|协议|合同/
/** How far a party would go: never the 底线 of safety, of land, of the budget. */
const limits =
  /(?:谈判|价格|报价|出价|让步|优惠|地价|租金|承受|接受)的?底线|心理价位|(?:谈判|转让|收购|出价|报价)底价|(?:可接受|能接受|可承受|能承受)的?(?:最[低高])?(?:地价|租金|价格|价位)/
/** The words themselves say that it is not for others. */
const marked = /[（(](?:保密|商业秘密|不公开|对外保密|勿外传)[)）]/
/** What was agreed with an investor; prices of purchases and of land that was sold are public by law. */
const agreed =
  /(?:投资|合作|框架|意向|入园|补充)(?:合同|协议)[^。；]{0,12}(?:约定|载明|明确)[^。；]{0,20}(?:土地价格|地价|供地价|租金|返还|奖励|补贴|单价)[^。；]{0,12}/
/** What is bought is told with its price. */
const bought = /采购|中标|招标|购买|服务费|物业|委托|第三方/
const party = /企业|公司|集团|客商|投资(?:方|人|商|者)|项目方|对方|外方|洽谈/
const amount = /\d[\d,.]*\s*(?:%|％|折|(?:万|亿)?(?:美|港|欧)?元)/

const kinds = [
  ['limit', limits, 'warning'],
  ['marked', marked, 'warning'],
  ['agreed', agreed, 'notice'],
] as const

/** What an investor would pay at most or agreed to is his secret: it has no place in what is published. */
export const bottomLines = rule({
  id: 'P04',
  name: 'bottomLines',
  title: '公开的报告不应写出企业的价格底线和约定条件',
  level: 'warning',
  status: 'trial',
  basis: '政府信息公开条例第十五条，涉及商业秘密的政府信息不得公开',
  fix: '公开前删去，或征得企业书面同意；数额可并入合计。',
  says: {
    limit: '“{words}”写出了价格底线，公开前请删去，或征得企业同意。',
    marked: '“{words}”注明不对外，公开前请删去。',
    agreed: '“{words}”写出了与企业约定的价格或优惠，请核实能否公开。',
  },
  *check(file) {
    for (const { text: source, document } of textsOf(file)) {
      if (!any.test(source.text)) continue
      for (const { 0: sentence, index } of source.text.matchAll(/[^。；\n]+/g)) {
        if (!amount.test(sentence) || !party.test(sentence)) continue
        for (const [says, pattern, atMost] of kinds) {
          const match = pattern.exec(sentence)
          if (!match || (says === 'agreed' && bought.test(sentence))) continue
          const words = clauseAt(sentence, match.index, match[0].length)
          yield {
            says,
            values: { words },
            document,
            places: [{ place: placeAt(source, index + match.index), quote: words }],
            atMost,
          }
          break
        }
      }
    }
  },
})

/** The clause around some words, its amounts covered: a finding is handed on too. */
function clauseAt(sentence: string, at: number, length: number): string {
  const from = sentence.lastIndexOf('，', at) + 1
  const to = sentence.indexOf('，', at + length)
  return sentence
    .slice(from, to < 0 ? undefined : to)
    .replaceAll(/\d[\d,.]*/g, '××')
    .trim()
}
