import { clean } from '../cells/clean.ts'
import { distance } from '../cells/nearest.ts'

/** Headers that mean the same in the exports of budget, treasury and accounting systems. */
const synonyms: readonly (readonly string[])[] = [
  [
    '支付日期',
    '付款日期',
    '支出日期',
    '入账日期',
    '记账日期',
    '制单日期',
    '凭证日期',
    '交易日期',
    '付款日',
    '支付日',
  ],
  ['日期', '时间', '发生日期', '活动日期'],
  ['凭证号', '凭证编号', '凭证字号', '凭证号码', '记账凭证号', '支付凭证号'],
  ['摘要', '用途', '事由', '业务摘要', '支出内容', '支付用途', '资金用途', '用途摘要'],
  [
    '经济分类',
    '部门经济分类',
    '支出经济分类',
    '部门支出经济分类',
    '部门预算支出经济分类',
    '经济科目',
    '经济分类科目',
  ],
  ['支出性质', '支出类型', '支出类别'],
  ['项目', '项目名称', '预算项目', '预算项目名称', '所属项目', '项目支出名称'],
  ['资金来源', '资金性质', '经费来源'],
  ['金额', '支付金额', '支出金额', '付款金额', '发生额', '实付金额', '交易金额', '借方金额'],
  ['预算金额', '年初预算数', '年初预算', '预算数', '批复金额', '批复数', '指标金额'],
  ['调整金额', '调剂金额', '追加金额', '追减金额', '指标金额'],
  ['调整类型', '指标类型', '指标来源', '预算类型'],
  ['调整日期', '下达日期', '指标下达日期', '批复日期'],
  ['调整原因', '指标摘要', '指标说明'],
  ['收款人', '收款单位', '收款方', '收款人名称', '收款人全称', '收款单位名称', '供应商'],
  ['批复文号', '文号', '文件号', '发文字号', '批文文号', '指标文号', '指标文件号'],
  ['年度', '年份', '预算年度'],
  ['备注', '说明'],
]
const groupsOf = new Map<string, number[]>()
for (const [group, words] of synonyms.entries())
  for (const word of words) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group])

const unitAtEnd = /(?:[/:,、]\s*(?:人民币)?元|(?:[/:,、]\s*(?:人民币)?)?(?:[十百千]?[万亿]|[十百千])元)$/

/** A header as it compares: without unit, brackets, spaces and required marks. */
export const essence = (header: string): string =>
  clean(header)
    .replaceAll(/[(【[].*?[)】\]]/g, '')
    .replace(unitAtEnd, '')
    .replaceAll(/[\s*:_]/g, '')

/**
 * How well a header names a field, both given by their essence: 1 the same words, 0.9 a synonym, less
 * for near ones, 0 for none.
 */
export function likeness(header: string, label: string): number {
  if (header === '' || label === '') return 0
  if (header === label) return 1
  const groups = groupsOf.get(label) ?? []
  if (groupsOf.get(header)?.some((group) => groups.includes(group)) === true) return 0.9
  const [short, long] = header.length < label.length ? [header, label] : [label, header]
  const share = short.length / long.length
  if (short.length >= 2 && share >= 0.5 && long.includes(short)) return 0.5 + 0.3 * share
  return short.length >= 3 && long.length - short.length <= 1 && distance(short, long) <= 1 ? 0.6 : 0
}
