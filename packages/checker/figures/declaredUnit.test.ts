import type { ReadText } from '@hengjian/report'
import { describe, expect, it } from 'vitest'
import { declaredUnit, inDeclaredUnit } from './declaredUnit.ts'
import { findFigures } from './findFigures.ts'

const read = (text: string): ReadText => ({ text, marks: [{ at: 0, place: { line: 1 } }] })

describe('a unit that is declared for what follows', () => {
  it.each([
    ['（一）总体情况（单位：万元，下同）', { unit: '万元', isLasting: true }],
    ['二、预算执行（金额单位：元）', { unit: '元', isLasting: false }],
    ['以下金额均以万元为单位。', { unit: '万元', isLasting: true }],
    ['报送单位：甲市商务局', null],
  ])('%s', (text, declared) => {
    expect(declaredUnit(text)).toEqual(declared)
  })

  const unitsIn = (text: string): readonly string[] =>
    inDeclaredUnit(text, findFigures(read(text), { id: 'a' }), {
      unit: '万元',
      isLasting: true,
    }).map(({ printed, unit }) => `${printed} ${unit}`.trim())

  it('is that of amounts to the cent which name none', () => {
    expect(unitsIn('全年支出1386.72，比2023年支出1298.45增加88.27，增长6.8%。')).toEqual([
      '1386.72 万元',
      '2023',
      '1298.45 万元',
      '88.27 万元',
      '6.8% %',
    ])
  })

  it('is not that of counts, of other units, of other decimals, or of what a word follows', () => {
    expect(unitsIn('内设4个部室，面积61.5，版本2.10版，编制24名。')).toEqual([
      '4个 个',
      '61.5',
      '2.10',
      '24名 名',
    ])
  })
})
