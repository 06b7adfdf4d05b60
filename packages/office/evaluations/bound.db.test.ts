import type { Report } from '@hengjian/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { boundVolume } from './bound.ts'
import type { Writers } from './submit.ts'
import { createEvaluation } from './work.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
  for (const report of ['departmentSelfEvaluation', 'departmentNarrative', 'baseData'])
    await createEvaluation(test.house, person(), { org: 2, year: 2023, report, subject: null })
})
afterAll(() => test.close())

const written: Report[] = []
const collecting: Writers = {
  write: async (report) => {
    written.push(report)
    return new Uint8Array()
  },
  close: async () => undefined,
}

describe('the bound volume', () => {
  it('holds what there is in the order of the office, and a page to sign', async () => {
    const { name } = await boundVolume(test.house, collecting, person(), 2, 2023)
    expect(name).toBe('演示市投资促进中心2023年度部门整体支出绩效自评资料（合订本）.pdf')
    expect(written[0]?.parts.map(({ title }) => title)).toEqual([
      '2023年度部门整体支出绩效自评资料',
      '部门整体支出绩效自评报告',
      '部门整体支出绩效评价基础数据表',
      '部门整体支出绩效自评表',
      '签字盖章页',
    ])
  })

  it('says where there is nothing to bind', async () => {
    await expect(boundVolume(test.house, collecting, person(), 2, 2019)).rejects.toMatchObject({
      code: 'NO_EVALUATION',
      message: '演示市投资促进中心2019年度还没有自评。请先在“绩效管理”里新建。',
    })
  })
})
