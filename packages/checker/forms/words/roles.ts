import { squeeze } from './squeeze.ts'

/** What a column of the indicator block holds. */
export type IndicatorRole =
  | 'side'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'nature'
  | 'target'
  | 'measure'
  | 'actual'
  | 'points'
  | 'score'
  | 'deviation'

/** What a column of the fund block holds. */
export type FundRole = 'side' | 'source' | 'initial' | 'fullYear' | 'executed' | 'points' | 'rate' | 'score'

const indicatorHeads: readonly (readonly [RegExp, IndicatorRole])[] = [
  [/^绩效(?:指标|目标)$/, 'side'],
  [/^(?:绩效)?一级指标$/, 'level1'],
  [/^(?:绩效)?二级指标$/, 'level2'],
  [/^(?:绩效)?(?:三级指标|指标名称|指标内容)$/, 'level3'],
  [/^(?:指标性质|指标方向|指标类型)$/, 'nature'],
  [/^(?:度量单位|计量单位|单位)$/, 'measure'],
  [/^(?:全年|年度)?(?:实际完成(?:值|情况|指标值)?|完成值|实际值|完成情况|完成指标值)$/, 'actual'],
  [/^(?:年度|全年|预期)?(?:指标值|目标值|计划值)(?:[（(][^（()）]*[)）])?$/, 'target'],
  [/^(?:指标)?(?:分值|权重|标准分)(?:[（(][^（()）]*[)）])?$/, 'points'],
  [/^(?:自评)?(?:得分|自评分|评分)(?:[（(][^（()）]*[)）])?$/, 'score'],
  [/^(?:偏差|未完成|扣分).{0,16}(?:措施|原因|分析|说明|情况)$|^原因分析(?:及改进措施)?$/, 'deviation'],
]

const fundHeads: readonly (readonly [RegExp, FundRole])[] = [
  [/^资金来源$/, 'source'],
  [/^(?:年初|当年)预算(?:数|安排)?(?:[（(][^（()）]*[)）])?$/, 'initial'],
  [/^(?:全年|调整后?)预算(?:数)?(?:[（(][^（()）]*[)）])?$/, 'fullYear'],
  [/^(?:全年|实际)?(?:执行|支出|使用)数?(?:[（(][^（()）]*[)）])?$/, 'executed'],
  [/^(?:分值|权重)(?:[（(][^（()）]*[)）])?$/, 'points'],
  [/^(?:预算)?执行率(?:[（(][^（()）]*[)）])?$/, 'rate'],
  [/^(?:自评)?得分(?:[（(][^（()）]*[)）])?$/, 'score'],
  [/^(?:年度预算申请|项目资金|预算执行情况|年度资金)(?:[（(][^（()）]*[)）])?$/, 'side'],
]

const find = <Role>(heads: readonly (readonly [RegExp, Role])[], text: string): Role | null => {
  const words = squeeze(text)
  return heads.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

export const indicatorRole = (text: string): IndicatorRole | null => find(indicatorHeads, text)
export const fundRole = (text: string): FundRole | null => find(fundHeads, text)
