import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sealPending, verifyJournal } from '@hengjian/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRow, createRow } from '../ledgers/enter.ts'
import { ledgerRow } from '../ledgers/look.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { openEvaluation } from './open.ts'
import { figureRecords } from './records.ts'
import { documentWriters, evaluationFile, submitEvaluation, type Writers } from './submit.ts'
import { createEvaluation, enterCell, listEvaluations } from './work.ts'

let test: TestHouse
let writers: Writers
let project: string
let payment: { readonly id: string; readonly version: number }
let id: string

beforeAll(async () => {
  test = await openTestHouse()
  writers = documentWriters(null)
  const enter = (ledger: string, cells: Parameters<typeof createRow>[4]) =>
    createRow(test.house, person(), ledger, 2, cells)
  project = (
    await enter('budgetProjects', {
      year: 2023,
      name: '推介工作经费',
      category: '业务工作经费',
      supervisingDept: '演示市商务局',
    })
  ).id
  await enter('budgets', {
    year: 2023,
    project,
    fundSource: '当年财政拨款',
    amount: '45000',
    documentNo: '演示财预〔2023〕1号',
  })
  payment = await enter('expenditures', {
    paidOn: '2023-06-30',
    voucherNo: '记-1',
    summary: '推介会场地',
    economicClass: '30214',
    nature: '项目支出',
    project,
    fundSource: '当年财政拨款',
    amount: '44200',
    payee: null,
    evidence: [],
  })
  await enter('performanceIndicators', {
    year: 2023,
    subject: project,
    position: 1,
    class: '产出指标',
    secondClass: '数量指标',
    name: '举办推介会',
    operator: '≥',
    target: '2',
    weight: '90',
    unit: '次',
    actualText: '1',
  })
  id = (
    await createEvaluation(test.house, person(), {
      org: 2,
      year: 2023,
      report: 'projectSelfEvaluation',
      subject: project,
    })
  ).id
})
afterAll(async () => {
  await writers.close()
  await test.close()
})

describe('a self-evaluation', () => {
  it('computes execution rate and score from the ledgers, and opens to the payment', async () => {
    const opened = await openEvaluation(test.house, person(), id)
    expect(opened.figures['execution.rate']?.printed).toContain('98.22%')
    expect(opened.figures['execution.score']?.withNumbers).toContain('4.42 ÷ 4.5')
    const records = await figureRecords(test.house, person(), id, 'funds.total.executed')
    expect(records).toMatchObject({ ledger: 'expenditures', total: 1, sum: '44200.00 元' })
  })

  it('keeps the claimed score beside the computed one and says that they differ', async () => {
    const before = await openEvaluation(test.house, person(), id)
    const opened = await enterCell(test.house, person(), id, {
      version: before.version,
      indicator: 'execution',
      field: 'claimedScore',
      text: '9.80',
    })
    expect(opened.findings.map(({ message }) => message).join('')).toContain('9.80')
    expect(opened.computedTotal).toBe('54.82')
    expect(opened.claimedTotal).toBe('54.80')
  })

  it('refuses a typed score that is no number, with the sentence of the ledger', async () => {
    const { version } = await openEvaluation(test.house, person(), id)
    await expect(
      enterCell(test.house, person(), id, {
        version,
        indicator: 'execution',
        field: 'claimedScore',
        text: '九分',
      }),
    ).rejects.toMatchObject({ code: 'FIELDS_WRONG' })
  })

  it('is not submitted while findings have no explanation', async () => {
    const { version } = await openEvaluation(test.house, person(), id)
    await expect(submitEvaluation(test.house, writers, person(), id, version, {})).rejects.toMatchObject({
      code: 'FINDINGS_OPEN',
    })
  })

  it('freezes figures with the block, keeps the issued bytes, and shows drift with both values', async () => {
    const open = await openEvaluation(test.house, person(), id)
    const explanations = Object.fromEntries(
      open.findings.map(({ code, indicator }) => [`${code}.${indicator ?? ''}`, '已核对，按规则扣分。']),
    )
    const submitted = await submitEvaluation(test.house, writers, person(), id, open.version, explanations)
    expect(submitted).toMatchObject({ state: 'submitted', editable: false, drift: [] })
    expect(submitted.frozen?.blockHash).toMatch(/^[0-9a-f]{64}$/)
    expect(submitted.issued.map(({ format }) => format).sort()).toEqual(['docx', 'pdf', 'xlsx'])
    const { fields } = await ledgerRow(test.house, person(), 'evaluations', id)
    expect(fields['explained']).toMatch(/^年度资金总额：.*请核对。单位说明：已核对，按规则扣分。/)
    expect(fields['explained']).not.toMatch(/[A-Z_]{6}/)
    const issued = await bytesOf('pdf')

    await changeRow(
      test.house,
      person(),
      'expenditures',
      payment.id,
      payment.version,
      { amount: '45000' },
      '补记',
    )
    await sealPending(test.house.keeper, 1)
    const drifted = await openEvaluation(test.house, person(), id)
    expect(drifted.drift).toContainEqual(
      expect.objectContaining({
        figure: 'funds.total.executed',
        frozen: expect.stringContaining('4.42'),
        live: expect.stringContaining('4.5'),
      }),
    )
    expect(drifted.figures['execution.rate']?.printed).toContain('98.22%')
    expect(await bytesOf('pdf')).toEqual(issued)
    const [summary] = await listEvaluations(test.house, person(), 2, 2023)
    expect(summary?.drifted).toBeGreaterThan(0)
  })

  it('leaves a journal that verifies', async () => {
    const { discrepancies } = await verifyJournal(test.house.keeper, 1, [...test.house.ledgers.values()])
    expect(discrepancies).toEqual([])
  })
})

async function bytesOf(format: 'pdf'): Promise<Buffer> {
  const { bytes } = await evaluationFile(test.house, writers, person(), id, format)
  return buffer(bytes instanceof Uint8Array ? Readable.from([bytes]) : bytes)
}
