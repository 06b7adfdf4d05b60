import { describe, expect, it } from 'vitest'
import { gridOf } from './grid.ts'
import { sheetOf } from './testing/forms.ts'
import { readTitleLines } from './titleLines.ts'

const read = (...rows: readonly (readonly string[])[]) => readTitleLines(gridOf(sheetOf('表', rows)))

describe('the lines above a form', () => {
  it.each([
    [['编制单位：演示中心', '', '2023年度', '金额单位：元']],
    [['编制单位：演示中心      2023年度      金额单位：元']],
    [['编制单位（盖章）：', '演示中心', '2023 年度', '金额单位：', '元']],
  ])('are read however they are cut into cells: %j', (row) =>
    expect(read(row)).toMatchObject({ unitName: '演示中心', year: 2023, moneyUnit: '元' }),
  )

  it.each(['[430401]演示中心', '430401-演示中心', '演示 中心（公章）'])('name one unit as %s', (name) =>
    expect(read([`编制单位：${name}`]).unitName).toBe('演示中心'),
  )

  it('keep a unit and its own office apart', () => {
    expect(read(['编制单位：演示局（本级）']).unitName).toBe('演示局(本级)')
  })

  it('prefer the budget year to a day, and do not choose between two years', () => {
    expect(read(['2023年度'], ['2024年2月28日']).year).toBe(2023)
    expect(read(['2023年度', '2022年度']).year).toBeNull()
    expect(read(['金额单位：万元'])).toMatchObject({ unitName: null, year: null, moneyUnit: '万元' })
  })

  it('say a unit of money that cannot be read, rather than none', () => {
    expect(read(['金额单位：千元']).moneyUnit).toBe('千元')
    expect(read(['编制单位：', '', '2023年度']).unitName).toBeNull()
  })
})
