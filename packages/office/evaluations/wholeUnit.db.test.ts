import { inspect } from '@hengjian/workbook'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRow, moveRows } from '../ledgers/enter.ts'
import { evidenceFile } from '../testing/evidenceFile.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { homeOf } from '../home/home.ts'
import { ledgerRow } from '../ledgers/look.ts'
import { localNotices } from './localNotices.ts'
import { openEvaluation } from './open.ts'
import { fileScans } from './scans.ts'
import { documentWriters, evaluationFile, submitEvaluation, type Writers } from './submit.ts'
import { createEvaluation, enterCell, listEvaluations } from './work.ts'

let test: TestHouse
let writers: Writers
beforeAll(async () => {
  test = await openTestHouse()
  writers = documentWriters(null)
})
afterAll(async () => {
  await writers.close()
  await test.close()
})

const head = person(['sectionHead'])
const enter = (ledger: string, cells: Parameters<typeof createRow>[4]) =>
  createRow(test.house, person(), ledger, 2, cells)
const open = (report: string) =>
  createEvaluation(test.house, person(), { org: 2, year: 2023, report, subject: null })

describe('the form of the whole unit', () => {
  it('asks of goals without a project, and takes what is typed into its cells', async () => {
    await enter('performanceIndicators', {
      year: 2023,
      subject: null,
      position: 1,
      class: '产出指标',
      secondClass: '数量指标',
      name: '开展活动',
      operator: '≥',
      target: '4',
      weight: '50',
      unit: '次',
    })
    const opened = await open('departmentSelfEvaluation')
    const goal = opened.rows.flat().find(({ edits }) => edits?.field === 'actualText')?.edits
    expect(opened.subject).toBe('演示市投资促进中心')
    const typed = await enterCell(test.house, person(), opened.id, {
      version: 1,
      indicator: goal?.indicator ?? '',
      field: 'actualText',
      text: '3',
    })
    const score = typed.rows.flat().find(({ figure }) => figure === `indicator.${goal?.indicator}.score`)
    expect(score?.text).toBe('37.50')
  })

  it('shows what somebody else wrote into the same cell, and writes nothing over it', async () => {
    const [standing] = await listEvaluations(test.house, person(), 2, 2023)
    const { id, version, rows } = await openEvaluation(test.house, person(), standing?.id ?? '')
    const cell = rows.flat().find(({ edits }) => edits?.field === 'actualText')
    const entry = { version, indicator: cell?.edits?.indicator ?? '', field: 'actualText' } as const
    await enterCell(test.house, person(), id, { ...entry, text: '4', before: '3' })
    await expect(
      enterCell(test.house, person(), id, { ...entry, text: '5', before: '3' }),
    ).rejects.toMatchObject({ code: 'STALE_EVALUATION' })
    const after = await openEvaluation(test.house, person(), id)
    expect(after.rows.flat().find(({ edits }) => edits?.field === 'actualText')?.text).toBe('4')
    await enterCell(test.house, person(), id, { ...entry, text: '3', before: '4' })
  })

  it('takes the weights of the local notice only when another person has approved it', async () => {
    const [standing] = await listEvaluations(test.house, person(), 2, 2023)
    const id = standing?.id ?? ''
    const weightOf = async (name: string) =>
      (await openEvaluation(test.house, person(), id)).outline.find(({ group }) => group === name)?.weight
    const overlay = await enter('scorecardOverlays', {
      year: 2023,
      scorecard: 'department-2020',
      document: '演财绩〔2024〕1号',
      clause: '附件二',
      validFrom: '2024-01-01',
      weights: '产出指标=40；成本指标=10',
      grades: '优秀=95；合格=0',
      formTitle: '部门自评表（试行）',
      labels: '年度资金总额：=资金合计：',
      deadline: '2024-04-10',
      evidence: [await evidenceFile(test.house, person(), '通知.pdf')],
    })
    expect(await weightOf('产出指标')).toBe('50')
    const [proposed] = await localNotices(test.house, head, 2, 2023)
    expect(proposed).toMatchObject({ counts: false, stateTitle: '待批准', problem: null })
    expect(proposed?.changes).toContainEqual({ what: '产出指标分值', catalogue: '50', local: '40' })
    expect(proposed?.changes).toContainEqual({
      what: '表名',
      catalogue: '部门整体支出绩效自评表',
      local: '部门自评表（试行）',
    })

    const approve = (who: typeof head) =>
      moveRows(test.house, who, 'scorecardOverlays', 'approve', [{ id: overlay.id, version: 1 }], null)
    const herself = { ...person(['clerk', 'sectionHead']), account: person().account }
    await expect(approve(herself)).rejects.toMatchObject({ code: 'ANOTHER_PERSON' })
    expect(await weightOf('产出指标')).toBe('50')

    const unfit = await enter('scorecardOverlays', {
      year: 2023,
      scorecard: 'mof-2021-cost',
      document: '演财绩〔2024〕2号',
      clause: '附件三',
      validFrom: '2024-01-01',
      weights: '产出指标=80',
      evidence: [await evidenceFile(test.house, person(), '通知.pdf')],
    })
    await expect(
      moveRows(test.house, head, 'scorecardOverlays', 'approve', [{ id: unfit.id, version: 1 }], null),
    ).rejects.toMatchObject({
      code: 'NOTICE_UNFIT',
      message: '按演财绩〔2024〕2号调整后：权重合计 140，应为 100，请调整。',
    })

    await approve(head)
    expect(await weightOf('产出指标')).toBe('40')
    expect(await weightOf('成本指标')).toBe('10')
    const { scorecard, title, deadline, rows } = await openEvaluation(test.house, person(), id)
    expect([title, deadline, scorecard?.deadline]).toEqual(['部门自评表（试行）', '2024-04-10', '2024-04-10'])
    expect(rows.flat().map(({ text }) => text)).toContain('资金合计：')
    expect(scorecard?.overlay).toBe('部门整体支出绩效自评（演财绩〔2024〕1号）')
    const { bytes } = await evaluationFile(test.house, writers, person(), id, 'docx')
    expect(await words(bytes)).toContain('指标体系：部门整体支出绩效自评（演财绩〔2024〕1号）')
  })
})

describe('the base table', () => {
  it('is filled from totals and ledgers, and says of every open cell what is missing', async () => {
    await enter('statedTotals', {
      year: 2023,
      metric: '公务接待费',
      amount: '122800',
      document: '2023年度部门决算报表',
      use: '采用汇总数',
      derived: false,
      evidence: [],
    })
    const opened = await open('baseData')
    const cell = (key: string) => opened.rows.flat().find(({ figure }) => figure === key)
    expect(cell('reception.spent')?.text).toBe('12.28')
    expect(cell('threePublic.spent')).toMatchObject({
      text: '',
      remark: '“支出明细”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“因公出国（境）费”。',
    })
    expect(opened).toMatchObject({ scored: false, claimedTotal: null, scorecard: null })
    const typed = await enterCell(test.house, person(), opened.id, {
      version: 1,
      indicator: 'evaluation',
      field: 'measures',
      text: '从严审批',
    })
    expect(typed.rows.at(-1)?.at(-1)?.text).toBe('从严审批')
  })

  it('is submitted like any form: its figures freeze, and a later total shows as drift', async () => {
    const standing = (await listEvaluations(test.house, person(), 2, 2023)).find(({ scored }) => !scored)
    const { version } = await openEvaluation(test.house, person(), standing?.id ?? '')
    await submitEvaluation(test.house, writers, person(), standing?.id ?? '', version, {})
    await enter('statedTotals', {
      year: 2023,
      metric: '公务用车运行维护费',
      amount: '27200',
      document: '2023年度部门决算报表',
      use: '采用汇总数',
      derived: false,
      evidence: [],
    })
    const { drift, frozen } = await openEvaluation(test.house, person(), standing?.id ?? '')
    expect(frozen).not.toBeNull()
    expect(drift).toEqual([
      {
        figure: 'vehicleOperation.spent',
        title: '公务用车运行维护费',
        frozen: '“支出明细”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“公务用车运行维护费”。',
        live: '2.72 万元',
      },
    ])
  })
})

describe('the signed paper', () => {
  it('is filed beside what was issued, and changes no figure', async () => {
    const standing = (await listEvaluations(test.house, person(), 2, 2023)).find(({ scored }) => !scored)
    const before = await openEvaluation(test.house, person(), standing?.id ?? '')
    const scan = await evidenceFile(test.house, person(), '盖章扫描件.pdf')
    const after = await fileScans(test.house, person(), before.id, before.version, [scan])
    expect(after.scans.map(({ name }) => name)).toEqual(['盖章扫描件.pdf'])
    expect(after.frozen).toEqual(before.frozen)
    expect(after.figures).toEqual(before.figures)
  })

  it('is asked for only when something was submitted', async () => {
    const open = (await listEvaluations(test.house, person(), 2, 2023)).find(({ scored }) => scored)
    const { version } = await openEvaluation(test.house, person(), open?.id ?? '')
    await expect(fileScans(test.house, person(), open?.id ?? '', version, [])).rejects.toMatchObject({
      code: 'NOT_SUBMITTED',
    })
  })
})

describe('figures of the unit that do not fit', () => {
  it('are named on its forms with both sides and the gap', async () => {
    const total = (metric: string, amount: string) =>
      enter('statedTotals', {
        year: 2022,
        metric,
        amount,
        document: '2022年度部门决算报表',
        use: '采用汇总数',
        derived: false,
        evidence: [],
      })
    await total('全年执行数', '3801400')
    await total('基本支出', '3677200')
    await total('项目支出', '114200')
    const opened = await createEvaluation(test.house, person(), {
      org: 2,
      year: 2022,
      report: 'departmentSelfEvaluation',
      subject: null,
    })
    expect(opened.findings.find(({ code }) => code === 'IDENTITY_I01')).toMatchObject({
      level: 'warning',
      place: '支出合计应等于基本支出加项目支出',
      message:
        '全年执行数 380.14；基本支出 367.72 + 项目支出 11.42 = 379.14；相差 1.00 万元，请核对，或写明原因。没有载明而未计入的：经营支出、上缴上级支出、对附属单位补助支出。',
    })
  })
})

describe('the first page', () => {
  it('says of each form what it waits for, and how far its budget is spent', async () => {
    const { due, progress } = await homeOf(test.house, person(), 2, 2022)
    expect(due.map(({ title, status }) => [title, status])).toEqual([
      ['部门整体支出绩效自评表：演示市投资促进中心', '待填 1 处'],
    ])
    expect(progress).toEqual([
      {
        title: '演示市投资促进中心',
        amount: '380.14',
        unit: '万元',
        percent: null,
        reason: '“年初预算”中没有2022年度的记录，请登记明细，或在“汇总数”中录入“年初预算数”。',
        months: [],
        link: expect.stringMatching(/^\/evaluations\//),
      },
    ])
  })
})

describe('a form that was submitted under a notice', () => {
  it('keeps notice and version, and stays as it was when the notice is taken back', async () => {
    const standing = (await listEvaluations(test.house, person(), 2, 2023)).find(({ scored }) => scored)
    const open = await openEvaluation(test.house, person(), standing?.id ?? '')
    const reasons = Object.fromEntries(
      open.findings.map(({ code, indicator }) => [`${code}.${indicator ?? ''}`, '已核对。']),
    )
    await submitEvaluation(test.house, writers, person(), open.id, open.version, reasons)
    const { fields } = await ledgerRow(test.house, person(), 'evaluations', open.id)
    expect(fields['overlay']).toBe('演财绩〔2024〕1号附件二（第2版）')
    const notice = (await localNotices(test.house, head, 2, 2023)).find(({ counts }) => counts)
    await moveRows(
      test.house,
      head,
      'scorecardOverlays',
      'return',
      [{ id: notice?.id ?? '', version: notice?.version ?? 0 }],
      '通知有更正',
    )
    const { title, scorecard } = await openEvaluation(test.house, person(), open.id)
    expect([title, scorecard?.overlay]).toEqual([
      '部门自评表（试行）',
      '部门整体支出绩效自评（演财绩〔2024〕1号）',
    ])
  })
})

/** The words of a DOCX, paragraphs joined. */
async function words(bytes: Uint8Array | Readable): Promise<string> {
  if (bytes instanceof Readable) throw new Error('a draft is made at once')
  const part = inspect(bytes).open('word/document.xml')
  const xml = part ? await text(Readable.from(part)) : ''
  return [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, run = '']) => run).join('')
}

it('refuses a folder of fonts that is not there instead of printing otherwise', () => {
  expect(() => documentWriters('/no/such/fonts')).toThrow(
    '字体目录 /no/such/fonts 不存在。请核对 HENGJIAN_FONTS，或去掉它以使用自带的字体。',
  )
})
