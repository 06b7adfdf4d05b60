import { officeFiles } from '@hengjian/samples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSet } from '../evaluations/wholeSet.ts'
import { draftEmptySections } from '../evaluations/draftEmpty.ts'
import { listEvaluations } from '../evaluations/work.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { commitImport } from './commit.ts'
import { ledgerOf, startAnyImport } from './recognise.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const none = { cells: {}, notDuplicates: [] }
const files = () => officeFiles('演示市投资促进中心', test.house.ledgers)
const text = (...lines: readonly string[]) => ({ text: lines.join('\r\n') })

describe('a file that comes without a ledger', () => {
  it('is known by its forms or by its headers', async () => {
    const found = []
    for (const { name, bytes } of await files())
      found.push([name.slice(0, 4), (await ledgerOf(test.house, person(), { name, bytes })).title])
    expect(found).toEqual([
      ['2023', '汇总数'],
      ['2022', '汇总数'],
      ['预算项目', '预算项目'],
      ['年初预算', '年初预算'],
      ['预算调整', '预算调整'],
      ['绩效指标', '绩效指标'],
      ['支出明细', '支出明细'],
    ])
  })

  it('is refused where its headers name no ledger', async () => {
    await expect(
      startAnyImport(test.house, person(), 2, text('菜名\t单价', '米粉\t8')),
    ).rejects.toMatchObject({
      code: 'LEDGER_UNCLEAR',
      message: expect.stringContaining('看不出这份表格属于哪本台账'),
    })
  })

  it('goes to no ledger that the person may not write', async () => {
    const [, , projects] = await files()
    const brought = { name: projects?.name ?? '', bytes: projects?.bytes ?? new Uint8Array() }
    await expect(ledgerOf(test.house, person(['financeReviewer']), brought)).rejects.toMatchObject({
      code: 'LEDGER_UNCLEAR',
    })
  })
})

describe('the whole set of a unit', () => {
  it('is opened once: the report, the base table, the department form and a form for every project', async () => {
    const [, , projects] = await files()
    const { uploaded } = await startAnyImport(test.house, person(), 2, {
      name: '预算项目.csv',
      bytes: projects?.bytes ?? new Uint8Array(),
    })
    await commitImport(test.house, person(), uploaded.id, none)
    expect(await createSet(test.house, person(), 2, 2023)).toBe(6)
    expect(await createSet(test.house, person(), 2, 2023)).toBe(0)
    const set = await listEvaluations(test.house, person(), 2, 2023)
    expect(set.map(({ title }) => title).filter((title) => title === '项目支出绩效自评表')).toHaveLength(3)
  })

  it('drafts what says nothing yet, and leaves what was written', async () => {
    const [accounts] = await files()
    const { uploaded } = await startAnyImport(test.house, person(), 2, {
      name: '决算.xlsx',
      bytes: accounts?.bytes ?? new Uint8Array(),
    })
    await commitImport(test.house, person(), uploaded.id, none)
    await createSet(test.house, person(), 2, 2023)
    const report = (await listEvaluations(test.house, person(), 2, 2023)).find(({ title }) =>
      title.endsWith('报告'),
    )
    const drafted = await draftEmptySections(test.house, person(), report?.id ?? '')
    const written = drafted.sections.filter(({ typed }) => typed !== '')
    expect(written.length).toBeGreaterThan(1)
    expect(written.map(({ typed }) => typed).join('')).toContain('{预算执行率}')
    const again = await draftEmptySections(test.house, person(), report?.id ?? '')
    expect(again.sections.map(({ typed }) => typed)).toEqual(drafted.sections.map(({ typed }) => typed))
  })
})
