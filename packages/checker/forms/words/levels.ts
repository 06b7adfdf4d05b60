import { squeeze } from './squeeze.ts'

const families: readonly (readonly [level1: string, level2: readonly RegExp[]])[] = [
  ['产出', [/^(?:产出)?(?:数量|质量|时效|时间|进度)$|^产出成本$/]],
  ['效益', [/^(?:经济|社会|生态|环境|社会经济|生态环境)效益$/, /^可持续(?:影响|发展)?(?:效益)?$/]],
  ['满意度', [/^(?:服务对象|社会公众|社会公众或服务对象|受益对象|帮扶对象)?满意度?$/]],
  ['成本', [/^(?:经济|社会|生态环境|生态)成本$/, /^生态环境$/]],
]
const oldFamilies = /^(?:投入|过程|产出|产出及效率|效果|效率)(?:指标|目标)?$/

/** Without the points that a level's name may say: 产出指标（50分）, 数量指标(30%). */
const bare = (text: string): string =>
  squeeze(text)
    .replace(/[:：]$/, '')
    .replace(/[（(]?\d+(?:\.\d+)?[分%％]?[)）]?$/, '')

const unnamed = (words: string): string => words.replace(/(?:指标|目标)$/, '')

const stem = (text: string): string => unnamed(bare(text))

/** Level names are short, also with the spaces that layouts put in; longer words need no look. */
const longestLevel = 24

const isSecond = (name: string): boolean =>
  families.some(([, names]) => names.some((pattern) => pattern.test(name)))

/** First-level names as they are printed: 产出指标, 效益目标, 满意度. */
export function isLevel1(text: string): boolean {
  if (text.length > longestLevel) return false
  const words = bare(text)
  const name = unnamed(words)
  return (
    families.some(([family]) => name === family) ||
    oldFamilies.test(words) ||
    /^预算执行(?:率|情况)?(?:指标)?[（(]\d+(?:\.\d+)?分?[)）]$/.test(squeeze(text))
  )
}

/** Second-level names. 成本指标 is a second level under 产出 in older forms. */
export function isLevel2(text: string): boolean {
  if (text.length > longestLevel) return false
  const words = bare(text)
  return words === '成本指标' || isSecond(unnamed(words))
}

/** First level that a second level belongs to by its name alone; null where several could be. */
export function familyOf(level2: string): string | null {
  const name = stem(level2)
  return families.find(([, names]) => names.some((pattern) => pattern.test(name)))?.[0] ?? null
}

/** Whether a second level can stand under a first level; names that nobody knows can. */
export const belongs = (level1: string, level2: string): boolean => {
  if (bare(level2) === '成本指标') return stem(level1) === '产出'
  const family = familyOf(level2)
  return family === null || !families.some(([name]) => name === stem(level1)) || family === stem(level1)
}

/** 总分, 合计: the row that ends the indicators. */
export const isTotal = (text: string): boolean =>
  /^(?:总分|总计|合计|自评总分|总得分|得分合计|分值合计|总评分|评价总分)(?:[（(][^（()）]*[)）])?[:：]?$/.test(
    squeeze(text),
  )
