import { hash } from 'node:crypto'
import { inspect } from '@hengjian/workbook'
import { numbersOfDocx, partsOf, wordProblems } from '@hengjian/report/testing'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  submitEvaluation,
  documentWriters,
  type EvaluationFile,
  type Writers,
} from '../evaluations/submit.ts'
import { createEvaluation, enterCell } from '../evaluations/work.ts'
import { createRow } from '../ledgers/enter.ts'
import { evidenceFile } from '../testing/evidenceFile.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { dispatchFile } from './dispatch.ts'
import { handoverFile } from './handover.ts'
import { archivePackage } from './package.ts'

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

const bytesOf = async ({ bytes }: EvaluationFile): Promise<Uint8Array> =>
  bytes instanceof Uint8Array ? bytes : buffer(bytes)
const wordsOf = async (file: EvaluationFile): Promise<string> =>
  ((await partsOf(await bytesOf(file))).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, '')

describe('发文稿纸', () => {
  it('is blank to fill in by hand while nothing is registered', async () => {
    const file = await dispatchFile(test.house, writers, person(), 2, 2023, 'docx')
    expect(wordProblems(await partsOf(await bytesOf(file)))).toEqual([])
    expect(await wordsOf(file)).toContain('演示市投资促进中心发文稿纸')
    expect((await numbersOfDocx(await bytesOf(file))).numbers).toEqual([])
  })

  it('prints number, signer, meeting and what is enclosed', async () => {
    await createEvaluation(test.house, person(), { org: 2, year: 2023, report: 'baseData', subject: null })
    await createRow(test.house, person(), 'dispatches', 2, {
      year: 2023,
      title: '关于报送2023年度绩效自评资料的函',
      documentNo: '演投促函〔2024〕7号',
      addressee: '演示市财政局',
      signedBy: '主任甲',
      meetingName: '主任办公会',
      meetingOn: '2024-03-15',
      minutesNo: '〔2024〕3号',
      minutes: [await evidenceFile(test.house, person(), '会议纪要.pdf')],
    })
    const words = await wordsOf(await dispatchFile(test.house, writers, person(), 2, 2023, 'docx'))
    for (const said of [
      '演投促函〔2024〕7号',
      '主任甲',
      '2024年3月15日主任办公会审议通过（〔2024〕3号）',
      '1．部门整体支出绩效评价基础数据表',
    ])
      expect(words).toContain(said)
  })
})

describe('工作交接清单', () => {
  it('counts what stands and says what is open', async () => {
    const words = await wordsOf(await handoverFile(test.house, writers, person(), 2, 2023, 'docx'))
    for (const said of ['填报中', '发文登记', '演投促函〔2024〕7号', '移交人（签字）', '没有。'])
      expect(words).toContain(said)
  })
})

describe('归档包', () => {
  const entries = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
    const zip = inspect(bytes)
    const found = new Map<string, Buffer>()
    for (const name of zip.names) {
      const part = zip.open(name)
      if (part) found.set(name, await buffer(Readable.from(part)))
    }
    return found
  }
  const pack = async () => bytesOf(await archivePackage(test.house, writers, person(), 2, 2023))

  it('of a draft says so in the names of its files', async () => {
    const names = [...(await entries(await pack())).keys()]
    expect(names).toContain('03 部门整体支出绩效评价基础数据表/草稿.pdf')
    expect(names.some((name) => name.includes('报送原件'))).toBe(false)
  })

  it('of a submitted set holds the issued bytes, the minutes, a digest of every file, and is the same twice', async () => {
    const opened = await createEvaluation(test.house, person(), {
      org: 2,
      year: 2024,
      report: 'baseData',
      subject: null,
    })
    const typed = await enterCell(test.house, person(), opened.id, {
      version: opened.version,
      indicator: 'evaluation',
      field: 'measures',
      text: '支出按制度审批。',
    })
    await submitEvaluation(test.house, writers, person(), opened.id, typed.version, {})
    const of2024 = async () => bytesOf(await archivePackage(test.house, writers, person(), 2, 2024))
    const bytes = await of2024()
    const files = await entries(bytes)
    const sums = (files.get('校验值.txt') ?? Buffer.alloc(0)).toString('utf8').trim().split('\n')
    expect(sums.length).toBeGreaterThan(5)
    for (const sum of sums) {
      const [digest = '', name = ''] = sum.split('  ')
      expect(hash('sha256', files.get(name) ?? Buffer.alloc(0))).toBe(digest)
    }
    expect([...files.keys()]).toContain('03 部门整体支出绩效评价基础数据表/报送原件.pdf')
    const again = await entries(await of2024())
    for (const name of ['03 部门整体支出绩效评价基础数据表/报送原件.pdf', '01 合订本.pdf'])
      expect([name, again.get(name)?.equals(files.get(name) ?? Buffer.alloc(0))]).toEqual([name, true])
  })

  it('keeps the minutes of the meeting that approved it', async () => {
    expect(
      [...(await entries(await pack())).keys()].some((name) => /^佐证\/.* 会议纪要\.pdf$/.test(name)),
    ).toBe(true)
  })

  it('of a year without evaluations is refused with a sentence', async () => {
    await expect(archivePackage(test.house, writers, person(), 2, 2019)).rejects.toMatchObject({
      code: 'NO_EVALUATION',
    })
  })
})
