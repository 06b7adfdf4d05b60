import { expect, it } from 'vitest'
import { explainedInWords } from './explained.ts'
import type { Finding } from './finding.ts'

const finding = (code: string, level: Finding['level'], indicator: string | null): Finding => ({
  code,
  level,
  indicator,
  place: indicator === null ? '分值' : '走访商会',
  message: '完成值为指标值的 250.00%，请说明原因。',
  figure: null,
})

it('says where, what was found and why it stands, one line each, without codes', () => {
  const findings = [finding('EXCEEDED', 'warning', 'i1'), finding('WEIGHTS', 'error', null)]
  expect(explainedInWords(findings, { 'EXCEEDED.i1': ' 临时增加走访。 ', 'WEIGHTS.': '按通知调整。' })).toBe(
    '走访商会：完成值为指标值的 250.00%，请说明原因。单位说明：临时增加走访。\n' +
      '分值：完成值为指标值的 250.00%，请说明原因。单位说明：按通知调整。',
  )
})

it('leaves out what is no longer found, asks for no reason, or has only blanks', () => {
  const findings = [finding('EXCEEDED', 'warning', 'i1'), finding('GOAL', 'notice', null)]
  expect(explainedInWords(findings, { 'GONE.i1': '旧', 'EXCEEDED.i1': '  ', 'GOAL.': '后补' })).toBeNull()
})
