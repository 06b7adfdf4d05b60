import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { cellFromJson, type CellValue, fieldsOf, readOfficialWorkbook } from '@hengjian/ledger'
import { evaluateMetric, findMetric, statedFigures } from '@hengjian/metric'
import { type LedgerRow, rowsReader } from '@hengjian/metric/testing'
import {
  finalAccountsWorkbook,
  invented,
  inventedAccounts,
  inventedCentre,
  type SampleRow,
} from '@hengjian/samples'
import { assertInvariant, parseDay } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { sheetsOfPlan, withCell } from './testing/workbookSheets.ts'

const { layouts, metrics, ledgers } = await loadCatalogue(fileURLToPath(new URL('.', import.meta.url)))
const sheets = await sheetsOfPlan(finalAccountsWorkbook(inventedAccounts(2023)))
const question = { organisation: inventedCentre, year: 2023 }

/** A row that counts, from cells as they travel; a reference stays the label it is. */
function rowOf(name: string, cells: SampleRow['cells'], index: number): LedgerRow {
  const ledger = ledgers.get(name)
  assertInvariant(ledger, name)
  const fields = fieldsOf(ledger).map(([key, field]): readonly [string, CellValue] => {
    const cell = cells[key] ?? null
    if (typeof cell === 'object' && cell !== null && 'idOf' in cell) return [key, cell.idOf]
    if (field.kind === 'date') return [key, parseDay(String(cell)) ?? null]
    return [key, cellFromJson(field, cell)]
  })
  const state = Object.entries(ledger.states.states).find(([, { counts }]) => counts)?.[0] ?? ''
  return {
    ledger: name,
    record: {
      id: `${name}.${index}`,
      org: inventedCentre,
      version: 1,
      state,
      fields: Object.fromEntries(fields),
    },
  }
}

const stated = (from = sheets) =>
  statedFigures(readOfficialWorkbook(from, [...layouts.values()]), metrics).map((cells, index) =>
    rowOf('statedTotals', cells, index),
  )
const payments = invented
  .filter(({ ledger }) => ledger === 'expenditures')
  .map(({ cells }, index) => rowOf('expenditures', cells, index))

const ask = (rows: readonly LedgerRow[], title: string, by: Readonly<Record<string, string>> = {}) => {
  const metric = findMetric(metrics, title)
  assertInvariant(metric, title)
  return evaluateMetric(metric, { ...question, arguments: by }, rowsReader(ledgers, rows))
}

describe('figures from the final accounts alone', () => {
  it('answer metrics, and say in which cell of which sheet they stand', async () => {
    const { explanation } = await ask(stated(), '商品和服务支出', { nature: '基本支出' })
    expect(explanation).toMatchObject({
      printed: '120.710056 万元',
      inWords: '《2023年度部门决算报表》的“Z05_1 基本支出决算明细表(财决05-1表)!T9”载明的汇总数',
      notes: [],
    })
  })

  it('fill what is composed of them, and leave open what no form states', async () => {
    expect((await ask(stated(), '三公经费')).fact.kind).toBe('known')
    expect((await ask(stated(), '预算执行率')).explanation.printed).toBe('64.94%')
    expect((await ask(stated(), '年末结转和结余')).fact.kind).toBe('missing')
  })
})

describe('beside the detail of the same year', () => {
  it('total and detail agree to the 分', async () => {
    for (const title of ['全年执行数', '基本支出', '办公费', '差旅费']) {
      const { explanation } = await ask([...stated(), ...payments], title)
      expect([title, explanation.notes.join('')]).toEqual([
        title,
        expect.stringContaining('明细合计与汇总数一致'),
      ])
    }
  })

  it('a difference is shown with both and does not block', async () => {
    const other = sheets.map((sheet) =>
      sheet.name.startsWith('Z04') ? withCell(sheet, 'E', 9, '2071647.64') : sheet,
    )
    const { fact, explanation } = await ask([...stated(other), ...payments], '全年执行数')
    expect(fact.kind).toBe('known')
    expect(explanation.notes).toEqual([
      '汇总数 207.164764 万元，明细合计 207.164664 万元，相差 0.0001 万元；现采用汇总数，请核对。',
    ])
  })
})
