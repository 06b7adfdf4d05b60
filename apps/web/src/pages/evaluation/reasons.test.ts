import { describe, expect, it } from 'vitest'
import type { FindingJson, FormCellJson } from '../../api/contract.ts'
import { explanationKey, nextOpenReason, openFindings, reasonsGiven } from './reasons.ts'

const note = (indicator: string, text: string): FormCellJson => ({
  text,
  columnSpan: 1,
  rowSpan: 1,
  align: 'left',
  role: 'typed',
  edits: { indicator, field: 'deviationNote' },
})
const finding = (indicator: string | null, level: FindingJson['level']): FindingJson => ({
  code: 'SCORE_DIFFERS',
  level,
  place: '得分',
  message: '所填得分 9.80；按表内数 9.82，请核对。',
  figure: null,
  indicator,
})
const rows = [[note('a', '')], [note('b', '已说明')], [note('c', '')]]

describe('nextOpenReason', () => {
  it('goes down, then on from the top', () => {
    const findings = [finding('a', 'warning'), finding('b', 'error'), finding('c', 'error')]
    expect(nextOpenReason(rows, findings, 'a')).toEqual({ indicator: 'c', field: 'deviationNote' })
    expect(nextOpenReason(rows, findings, 'c')).toEqual({ indicator: 'a', field: 'deviationNote' })
  })

  it('ends where nothing asks any more', () => {
    expect(nextOpenReason(rows, [finding('a', 'notice'), finding('b', 'error')], 'c')).toBeNull()
    expect(nextOpenReason([], [], 'a')).toBeNull()
  })
})

it('names findings as the server does', () => {
  expect(explanationKey(finding('a', 'error'))).toBe('SCORE_DIFFERS.a')
  expect(explanationKey(finding(null, 'error'))).toBe('SCORE_DIFFERS.')
  expect(
    openFindings([finding('a', 'notice'), finding('b', 'warning')]).map(({ indicator }) => indicator),
  ).toEqual(['b'])
})

it('takes a reason from the form, and none where there is none', () => {
  const findings = [finding('a', 'warning'), finding('b', 'error'), finding(null, 'error')]
  expect(reasonsGiven({ rows, findings })).toEqual({ 'SCORE_DIFFERS.b': '已说明' })
})
