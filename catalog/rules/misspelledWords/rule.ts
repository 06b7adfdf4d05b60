import { placeAt } from '@hengjian/report'
import { rule, textsOf } from '@hengjian/checker'

/** A character that looks or sounds like the one that is meant. Only what is no word of any other sentence. */
const slips: readonly (readonly [wrong: RegExp, right: string])[] = [
  // 全年未作调整 and 上年未结转 are words of their own.
  [/(?<=[年月期])未(?=实有|在职|在编|余额|资产总额|账面)/, '末'],
  [/(?<=[年月期])未(?=[，。；、）)])/, '末'],
  // 自己完成 is meant so.
  [/(?<![自知异])己(?=完成|建成|办结|签约|开工|投产|落实|全部|达到|实现|支付|下达|经)/, '已'],
  [/(?<=[印算定司飞])饥/, '机'],
  [/(?<=[支收产输指])岀/, '出'],
  [/(?<=招商)引姿|(?<=招商)引咨/, '引资'],
  [/签定(?=[了合协项意框])/, '签订'],
  [/布署/, '部署'],
  [/通迅/, '通讯'],
  [/按装/, '安装'],
  [/复盖/, '覆盖'],
  [/松驰/, '松弛'],
  [/记要(?=[，。；、》）)]|$)/, '纪要'],
  [/做为(?![民人了企群])/, '作为'],
  [/绩校(?=评|目|自|管|指)/, '绩效'],
  [/予算/, '预算'],
]
/** Looked for first. */
const any = /[未己饥岀姿咨署迅驰]|签定|按装|复盖|记要|做为|绩校|予算/

/** A word that is written with another character than it has. */
export const misspelledWords = rule({
  id: 'D14',
  name: 'misspelledWords',
  title: '文中不应有错别字',
  level: 'notice',
  status: 'trial',
  basis: '公文用字规范',
  fix: '改正错别字，并查找全文相同的写法。',
  says: { slip: '“{words}”中的“{wrong}”疑为“{right}”，请核对。' },
  *check(file) {
    for (const { text: source, document } of textsOf(file)) {
      const { text } = source
      if (!any.test(text)) continue
      for (const [pattern, right] of slips) {
        const match = pattern.exec(text)
        if (!match) continue
        const { 0: wrong, index: at } = match
        const words = text
          .slice(Math.max(0, at - 4), at + wrong.length + 4)
          .replaceAll(/\s+/g, ' ')
          .trim()
        yield {
          says: 'slip',
          values: { words, wrong, right },
          document,
          places: [{ place: placeAt(source, at), quote: words }],
          stated: wrong,
          expected: right,
        }
      }
    }
  },
})
