import { meaningBy } from './meaning.ts'
import { unbracketed } from './squeeze.ts'

/** What a column of the indicator block holds; `unknown` is a head that nobody knows. */
export type IndicatorRole =
  | 'side'
  | 'order'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'nature'
  | 'target'
  | 'adjusted'
  | 'measure'
  | 'actual'
  | 'rate'
  | 'points'
  | 'score'
  | 'deduction'
  | 'scoreRate'
  | 'deviation'
  | 'remark'
  | 'unknown'

/** What a column of the fund block holds. `budget` says neither 年初 nor 全年: `settled` decides by its neighbours. */
export type FundRole =
  | 'side'
  | 'source'
  | 'budget'
  | 'initial'
  | 'adjustment'
  | 'fullYear'
  | 'executed'
  | 'points'
  | 'rate'
  | 'score'
  | 'remark'
  | 'unknown'

/** Heads without their brackets: 得分（10分*执行率）, 年初目标值（A） and 权重（%） name the same as without. */
const indicatorHeads: readonly (readonly [RegExp, IndicatorRole])[] = [
  [/^(?:年度)?绩效(?:指标|目标)(?:及完成情况)?$|^年度目标$/, 'side'],
  [/^序号$/, 'order'],
  [/^(?:绩效)?一级(?:绩效)?指标$/, 'level1'],
  [/^(?:绩效)?二级(?:绩效)?指标$/, 'level2'],
  [
    /^(?:绩效)?(?:(?:二级[或及和、/至])?三级(?:绩效)?指标|指标名称|指标内容|具体指标|(?:评价|考核)指标)$/,
    'level3',
  ],
  [/^(?:指标性质|指标方向|指标类型|比较符号?|运算符号?)$/, 'nature'],
  [/^(?:度量单位|计量单位|单位)$/, 'measure'],
  [/^(?:指标|目标)?完成(?:率|比例|程度|百分比)$|^得分系数$/, 'rate'],
  [
    /^(?:全年|年度|截至年底|自评)?(?:实际|指标|目标)*(?:完成|实现)(?:值|情况|数|指标值|结果)$|^(?:全年|年度)?实际(?:值|数|情况)$|^实际(?:完成|达到值|执行值)$|^(?:年终|年末|截至.{1,6})(?:实际)?完成(?:值|数|情况)$/,
    'actual',
  ],
  [/^(?:年中|全年|年度)?调整后?的?(?:指标值|目标值|计划值|目标)$/, 'adjusted'],
  [
    /^(?:年度|全年|年初|预期|计划|绩效|设定|当年)*(?:指标值|目标值|计划值|预期值|目标数|计划数)$|^(?:计划|预期)完成值$|^(?:计划|考核)目标$|^(?:标准值|指标目标值|年度任务数?|目标任务)$/,
    'target',
  ],
  [
    /^(?:指标|三级指标)?(?:分值|权重|标准分|满分|权重分值?|分值权重|标准分值|设定分值|赋分|配分|权数|满分(?:分)?值|(?:指标)?权重值)$/,
    'points',
  ],
  [
    /^(?:(?:单位|部门)?自评|指标|评价|实际|最终)?(?:得分|自评分|评分|自评分值|得分值|分数)$|^(?:实得分|得分情况|评分结果)$/,
    'score',
  ],
  [/^(?:扣|失|扣减)分(?:值|数|情况)?$/, 'deduction'],
  [/^得分(?:率|比例)$/, 'scoreRate'],
  [
    /^(?:偏差|偏离|未完成|未达标|未达成|扣分|失分|差异).{0,16}(?:措施|原因|分析|说明|情况)$|^原因(?:分析|说明)?(?:及.{0,4}措施)?$|^(?:得分|评分)说明$/,
    'deviation',
  ],
  [/^(?:备注|说明|是否核心指标|评分标准|评分依据|指标解释|数据来源)$/, 'remark'],
]

const fundHeads: readonly (readonly [RegExp, FundRole])[] = [
  [/^资金(?:来源|类型|性质|项目)$|^支出(?:类别|类型|性质|分类)$/, 'source'],
  [
    /^(?:年初(?:批复)?|当年)(?:部门)?预算(?:数|安排|安排数|金额|批复数?|资金)?$|^批复预算数?$|^年初安排数?$/,
    'initial',
  ],
  [/^(?:全年|本年|调整后?的?|年中调整后)+(?:年度)?预算(?:数|金额|资金|安排)?$|^年中调整预算数?$/, 'fullYear'],
  [/^(?:年度)?预算(?:数|安排|安排数|金额|资金)$/, 'budget'],
  [/^(?:年中)?(?:预算)?(?:调整|调剂|追加)(?:数|额|金额)?$/, 'adjustment'],
  [/^(?:全年|实际|预算|资金|年度|累计)*(?:执行|支出|使用|决算|支付)(?:数|金额|额)?$/, 'executed'],
  [/^(?:执行率)?(?:分值|权重|标准分|满分)$/, 'points'],
  [/^(?:全年|预算|资金)?(?:执行|支出|完成|使用|支付)率$/, 'rate'],
  [/^(?:自评|执行率|评价|实际)?(?:得分|自评分|评分)$/, 'score'],
  [/^(?:备注|说明|(?:偏差|未完成)?原因(?:分析|说明)?(?:及.{0,4}措施)?)$/, 'remark'],
  [/^(?:年度预算申请|(?:项目|年度)?资金(?:情况)?|预算执行(?:情况)?|年度资金|(?:部门)?整体支出)$/, 'side'],
]

/** Heads name a column; what is longer says something. */
const longestHead = 60

function roleBy<Role>(heads: readonly (readonly [RegExp, Role])[]): (text: string) => Role | null {
  const meaning = meaningBy(heads)
  return (text) => (text.length > longestHead ? null : meaning(unbracketed(text)))
}

export const indicatorRole = roleBy(indicatorHeads)
export const fundRole = roleBy(fundHeads)

/**
 * What `预算数` means beside its neighbours: the budget of the year where no other stands for it, the initial one
 * beside 调整后预算数, and the name of the whole block where both are there.
 */
export function settled<T extends { readonly role: FundRole }>(heads: readonly T[]): readonly T[] {
  const has = (role: FundRole): boolean => heads.some((head) => head.role === role)
  const means: FundRole = has('fullYear') ? (has('initial') ? 'side' : 'initial') : 'fullYear'
  return heads.map((head) => (head.role === 'budget' ? { ...head, role: means } : head))
}
