import type { Stage } from './fact.ts'

const amountStages: readonly (readonly [RegExp, Stage])[] = [
  [/(?:比|较)(?:上年|去年|20\d\d年|年初|预算)|增加|减少|节约|结余|追加|追减|超支/, 'change'],
  [/年初预算|初预算|年初批复|年初(?:只|仅|共|实际)?安排/, 'initialBudget'],
  [
    /全年预算|调整后(?:的)?预算|预算(?:数)?调整(?:后|数|为|至|到)|调整预算数?|(?<!率)调整(?:为|至|到)|最终预算/,
    'fullYearBudget',
  ],
  [/预算(?!执行|完成|单位|绩效|内|外)/, 'budget'],
  [/(?:目标|任务)(?:任务|值|数)?(?:为|是|[（(])?\s*$|计划(?:完成|引进|实现)?$/, 'target'],
]
const rateStages: readonly (readonly [RegExp, Stage])[] = [
  [/同比|环比|(?:比|较)(?:上年|去年|上一年|同期|20\d\d年)|增长|增幅|增速|下降|减少|提高|上升/, 'growth'],
  [/占/, 'share'],
  [/目标(?:值)?(?:为|是)?\s*$/, 'target'],
]

/**
 * Which of the numbers of a measure is meant, by the words around the number.
 * @returns null where the words say nothing about it
 */
export function stageOf(words: string, kind: 'amount' | 'rate' | 'count'): Stage | null {
  const stages = kind === 'rate' ? rateStages : amountStages
  return (
    stages.find(([pattern]) => pattern.test(words))?.[1] ??
    (/决算|支出|执行|实际|完成|实现|达/.test(words) ? (kind === 'rate' ? 'rate' : 'executed') : null)
  )
}
