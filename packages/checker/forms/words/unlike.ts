import { isLevel1, isLevel2 } from './levels.ts'
import type { FundRole, IndicatorRole } from './roles.ts'
import { isBlankText, squeeze } from './squeeze.ts'

const isNumber = (text: string): boolean => /^[-−]?\d[\d,]*(?:\.\d+)?分?$/.test(squeeze(text))
const isRate = (text: string): boolean => /^[-−]?\d[\d,]*(?:\.\d+)?[%％]$/.test(squeeze(text))

const unlikeNumber = (text: string): number => {
  if (isNumber(text)) return 0
  if (isBlankText(text)) return 0.3
  return isRate(text) ? 3 : 5
}

/** Any text may stand under a head that nobody knows; one that says what it wants is the better place. */
const strangers = 0.5

/** How badly a text fits under a head of the fund block. */
export function unlikeFund(role: FundRole, text: string): number {
  if (role === 'side' || role === 'source') return isNumber(text) || isRate(text) ? 5 : 0
  if (role === 'unknown') return strangers
  if (role === 'remark') return isNumber(text) || isRate(text) ? 3 : 0
  if (role !== 'rate') return unlikeNumber(text)
  if (isRate(text)) return 0
  return isNumber(text) ? 1.5 : unlikeNumber(text)
}

/** How badly a text fits under a head of the indicator block. */
export function unlikeIndicator(role: IndicatorRole, text: string): number {
  const words = squeeze(text)
  const isFigure = (): boolean => isNumber(words) || isRate(words)
  switch (role) {
    case 'side':
      return /^(?:年度)?绩效(?:指标|目标)/.test(words) ? 0 : 4
    case 'level1':
      if (isLevel1(words)) return isLevel2(words) ? 0.5 : 0
      return /指标$|目标$/.test(words) && !isLevel2(words) ? 1 : 4
    case 'level2':
      if (isLevel2(words)) return 0
      return /指标$|效益$|满意度$/.test(words) ? 1.5 : isFigure() ? 6 : 3
    case 'level3':
      if (isFigure() || /^[≥≤＞＜><]/.test(words)) return 4
      // 服务对象满意度 is the name of most indicators below 满意度.
      if (/.满意度$/.test(words)) return 0.4
      return isLevel1(words) || isLevel2(words) ? 2 : /^(?:不适用|完成|已完成|达标)$/.test(words) ? 1.5 : 0
    case 'nature':
      return /^(?:[≥≤＞＜><=＝]|[><]=)$|^(?:定性|定量|正向|反向)|于等于$/.test(words) ? 0 : 4
    case 'measure':
      return isFigure() ? 5 : words.length <= 4 ? 0 : 3
    case 'unknown':
      return strangers
    case 'points':
    case 'score':
    case 'deduction':
      return unlikeNumber(words)
    case 'order':
      return isNumber(words) ? 0 : 5
    case 'rate':
    case 'scoreRate':
      return isRate(words) ? 0 : isNumber(words) ? 1 : isBlankText(words) ? 0.3 : 4
    case 'deviation':
    case 'remark':
      return isFigure() ? 3 : 0
    default:
      return isLevel2(words) ? 2 : 0
  }
}
