import type { Finding, FindingPlace } from '@hengjian/checker'

/** A finding about a place, in the words of the sample. */
export const findingAt = (place: FindingPlace | null, more: Partial<Finding> = {}): Finding => ({
  rule: 'A19',
  title: '执行率应等于全年执行数除以全年预算数',
  severity: 'error',
  confidence: 1,
  message: '执行率所填 95.00%；按表内数 46.31 ÷ 48.5 × 100% = 95.48%，请核对。',
  why: '预算执行率的计算口径',
  fix: '按表内两个数重新计算执行率。',
  stated: '95.00%',
  expected: '95.48%',
  difference: null,
  tolerance: null,
  formula: null,
  places: place ? [place] : [],
  fingerprint: 'f',
  document: 'd1',
  consequences: [],
  ...more,
})
