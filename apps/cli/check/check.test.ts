import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook, writeWorkbook } from '@hengjian/workbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAll } from './checkAll.ts'
import { exitCodeOf, reportOf } from '@hengjian/checking'
import { handmadeOfd } from '@hengjian/report/testing'
import { writeDocx } from '@hengjian/report/write'
import { projectFormText } from './testing/projectFormText.ts'
import { reportSchema } from './testing/reportSchema.ts'
import { runProgram } from './testing/runProgram.ts'
import { wrongForm } from './testing/wrongForm.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-check-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}
const right = () => file('right.md', projectFormText())
const wrong = () => file('wrong.md', projectFormText({ '95.48%': '95.00%', 9.55: '9.50', 96.05: '96.00' }))
const json = async (...args: readonly string[]) => {
  const ended = await runProgram('check', ...args, '--format', 'json')
  return { ...ended, report: reportSchema.parse(JSON.parse(ended.output)) }
}

describe('check', { timeout: 60_000 }, () => {
  it('names place, quotation, what is printed, what follows, and what to do; exit 1', async () => {
    const path = await wrong()
    const { code, output } = await runProgram('check', path)
    expect(output).toBe(`${path}，第9行，项目支出绩效自评表
  数据不符　A19 执行率应等于全年执行数除以全年预算数
  执行率所填 95% 是取整后的数；按表内数 46.31 ÷ 48.5 × 100% = 95.48%，请核对。
    原文：95.00%
    所填：95.00%
    算得：46.31 ÷ 48.5 × 100% = 95.48%
    相差：-0.48 个百分点（容许 0.005 个百分点）
    有关各处：第9行“46.31”；第9行“48.5”
    怎么办：按表内两个数重新计算执行率；得分随之更正。
    依据：财预〔2020〕10号，预算执行率的计算口径

共 1 份文件，检查了 1 份，核对了 12 处：数据不符 1。
`)
    expect(code).toBe(1)
  })

  it('is silent about a form that is right; exit 0', async () => {
    const { code, report } = await json(await right())
    expect(report.files[0]?.findings).toEqual([])
    expect(report.summary.judged).toBeGreaterThan(5)
    expect(code).toBe(0)
  })

  it('says what it could not compute', async () => {
    const { report } = await json(await file('blank.md', projectFormText({ 30: '' })))
    expect(report.files[0]?.cannotTell.map(({ reason }) => reason)).toContain(
      '有指标没有填写分值，分值之和没有核对。',
    )
  })

  it('does not pass a text without forms off as checked', async () => {
    const { output } = await runProgram(
      'check',
      await file('letter.txt', '关于报送材料的函\n\n请于月底前报送。\n'),
    )
    expect(output).toContain('没有认出可以核对的表和数，这份文件等于没有检查。')
  })

  it('gives JSON of the published shape, with the lines of the text', async () => {
    const { report } = await json(await wrong())
    expect(report.files[0]).toMatchObject({
      kind: 'text',
      documents: [{ title: '项目支出绩效自评表', year: 2023 }],
      findings: [
        {
          rule: 'A19',
          severity: 'error',
          stated: '95.00%',
          expected: '95.48%',
          places: [{ line: 9 }, {}, {}],
        },
      ],
    })
    expect(report.files[0]?.figures.length).toBeGreaterThan(20)
  })

  it('points at the cell of a workbook', async () => {
    const rows = projectFormText({ 9.55: '8.55' })
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((text) => ({ text: text.trim() })),
      )
    const sheet = {
      name: '自评表',
      orientation: 'landscape',
      columns: rows[0]!.map(() => 12),
      rows,
      headRows: 0,
    } as const
    const path = await file('form.xlsx', await writeWorkbook({ title: '自评表', sheets: [sheet] }))
    const { report } = await json(path)
    expect(report.files[0]).toMatchObject({ kind: 'xlsx', findings: [{ rule: 'S01' }] })
    expect(report.files[0]?.findings[0]?.places[0]).toMatchObject({
      sheet: '自评表',
      cell: 'H4',
      quote: '8.55',
    })
  })

  it('names what cannot be read, checks the others of the folder in threads, and ends with 2', async () => {
    for (let at = 0; at < 9; at += 1) await file(`many/part${at}/form.md`, projectFormText({ 94: '94' }))
    await file('many/form.md', projectFormText({ '95.48%': '95.00%' }))
    const picture = await file('many/scan.bin', new Uint8Array([1, 2, 0, 3, 0, 4, 5, 0]))
    await file('many/empty.txt', '')
    await file('many/.hidden', '')
    await file('many/~$form.docx', 'x')
    const { code, report } = await json(join(folder, 'many'))
    expect(report.summary).toMatchObject({ files: 12, checked: 10, complete: true })
    expect(report.summary.unreadable.map(({ file, code }) => [file, code])).toEqual([
      [join(folder, 'many', 'empty.txt'), expect.any(String)],
      [picture, expect.any(String)],
    ])
    expect(report.files.map(({ findings }) => findings.length > 0)).toEqual([true, ...Array(9).fill(false)])
    expect(code).toBe(2)
  })

  it('compares the files of one office with each other, and says between which files something shows', async () => {
    const title = (what: string) => `# 甲市投资促进中心2023年度${what}`
    await file('office/report.md', `${title('部门整体支出绩效自评报告')}\n\n2023年公务接待费2.4万元。\n`)
    await file(
      'office/more.md',
      `${title('部门整体支出绩效自评报告附表说明')}\n\n2023年公务接待费2.6万元。\n`,
    )
    const { code, report } = await json(join(folder, 'office'))
    expect(report.files.flatMap(({ findings }) => findings)).toEqual([])
    expect(report.across).toMatchObject([{ rule: 'X01', places: [{ line: 3 }, { line: 3 }] }])
    expect(report.across[0]?.places.map(({ file }) => file).toSorted()).toEqual([
      join(folder, 'office', 'more.md'),
      join(folder, 'office', 'report.md'),
    ])
    expect(code).toBe(1)
    const { output } = await runProgram('check', join(folder, 'office'))
    expect(output).toContain('几份文件之间，')
    expect(output).toContain('同一事项两处不一致')
  })

  it('checks the original of a pair and files the scan with it; a scan alone, or of what cannot be read, is named', async () => {
    const docx = await writeDocx(wrongForm)
    const scan = Buffer.from('\x89PNG\r\n\0', 'latin1')
    const original = await file('pairs/自评表.docx', docx)
    const filed = await file('pairs/自评表（盖章扫描件）.png', scan)
    const alone = await file('pairs/另一份扫描件.png', scan)
    const broken = await file('pairs/坏表.docx', docx.subarray(0, 900))
    const readInstead = await file('pairs/坏表.ofd', handmadeOfd(wrongForm))
    const { code, report } = await json(join(folder, 'pairs'))
    expect(report.files.map(({ file, scans }) => [file, scans])).toEqual([
      [readInstead, undefined],
      [original, [filed]],
    ])
    expect(report.summary.unreadable.map(({ file }) => file)).toEqual([alone, broken])
    expect([report.summary.complete, code]).toEqual([true, 2])
    const { output } = await runProgram('check', original, filed)
    expect(output).toContain(`“${filed}”与这份同名，作为盖章扫描件一并存档，没有另行检查。`)
    expect(output).toContain('共 2 份文件，检查了 1 份')
    expect((await json(original, filed)).code).toBe(1)
  })

  it('hides what is lighter than asked, and what an earlier answer lists', async () => {
    const path = await wrong()
    const before = await file('before.json', (await json(path)).output)
    const again = await json(path, '--baseline', before)
    expect(again.report.summary.hidden.known).toBe(1)
    expect(again.code).toBe(0)
    const vague = await file('vague.md', projectFormText({ '8个': '积极争取' }))
    const all = await json(vague)
    const heavy = await json(vague, '--min', 'error')
    const unit = await json(vague, '--profile', '单位自查', '--min', 'error')
    const bureau = await json(vague, '--profile', 'finance')
    expect([unit.code, bureau.code]).toEqual([0, 0])
    expect(bureau.report.summary.hidden.lighter).toBeGreaterThan(0)
    expect(all.code).toBe(1)
    expect(heavy.report.summary.hidden.lighter).toBe(all.report.files[0]?.findings.length)
    expect(heavy.code).toBe(0)
  })

  it('asks only the rules that are named', async () => {
    const path = await wrong()
    expect((await json(path, '--rules', 'A26,S01')).code).toBe(0)
    expect((await json(path, '--rules', 'A19')).code).toBe(1)
  })

  it('gives SARIF with rules, regions and fingerprints', async () => {
    const { output } = await runProgram('check', await wrong(), '--format', 'sarif')
    const { version, runs } = JSON.parse(output)
    const [run] = runs
    expect(version).toBe('2.1.0')
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
    expect(run.results).toHaveLength(1)
    const [result] = run.results
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(result).toMatchObject({ ruleId: 'A19', level: 'error', message: { text: expect.any(String) } })
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 9, snippet: { text: '95.00%' } })
    expect(result.partialFingerprints).toEqual({ 'hengjian/v1': expect.stringMatching(/^[0-9a-f]{16}$/) })
  })

  it('writes the list as a workbook', async () => {
    const out = join(folder, 'list.xlsx')
    const { code } = await runProgram('check', await wrong(), '--format', 'xlsx', '--out', out)
    expect(code).toBe(1)
    const book = await readWorkbook(await readFile(out))
    const words = book.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
    )
    expect(words).toContain('数据不符')
    expect(words.join('\n')).toContain('46.31 ÷ 48.5 × 100% = 95.48%')
  })

  it('writes copies with comments of the files that something was found in', async () => {
    const marked = join(folder, '批注 稿')
    await file('one/form.md', projectFormText({ '95.48%': '95.00%' }))
    await file('two/form.md', projectFormText({ 9.55: '8.55' }))
    await file('two/right.md', projectFormText())
    const { code, errors } = await runProgram(
      'check',
      join(folder, 'one'),
      join(folder, 'two'),
      '--marked',
      marked,
    )
    expect(code).toBe(1)
    expect(errors).toContain('批注稿 2 份')
    expect((await readdir(marked)).toSorted()).toEqual(['form（批注）.docx', 'form（批注）2.docx'])
    const again = await json(join(marked, 'form（批注）.docx'))
    // The comments themselves are asked about: they are to go before the file is published.
    expect(again.report.files[0]?.findings.map(({ rule }) => rule)).toEqual(['A19', 'P05'])
    const refused = await runProgram('check', join(folder, 'one'), '--marked', join(folder, 'one/form.md'))
    expect(refused.errors).toContain('批注稿写不到')
    expect(refused.code).toBe(2)
  })

  it.each([
    [['check'], '请写明文件或目录'],
    [['check', 'nowhere.txt'], '找不到“nowhere.txt”'],
    [['check', '.', '--min', 'heavy'], '--min 只能是 error、warning、notice、info'],
    [
      ['check', '.', '--profile', 'nobody'],
      '没有名为“nobody”的方案，现有：finance（财政复核）、ownReport（报送前检查）、unit（单位自查）。',
    ],
    [['check', '.', '--rules', 'Z99'], '没有编号为“Z99”的规则'],
    [['check', '.', '--format', 'xlsx'], '请用 --out 写明文件名'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, errors } = await runProgram(...args)
    expect(errors).toContain(sentence)
    expect(code).toBe(2)
  })

  it.each([2, 12])('keeps what is finished of %i files when it is stopped, and says so', async (count) => {
    const paths = await Promise.all(
      Array.from({ length: count }, (_, at) => file(`stopped/${count}-${at}.md`, projectFormText())),
    )
    const stop = new AbortController()
    const checked = await checkAll(paths, [], { onFile: () => stop.abort(), stopped: stop.signal })
    const report = reportOf(checked, paths.length, { version: '0.0.0', least: 'info', known: new Set() })
    expect(checked.outcomes).toHaveLength(1)
    expect(report.summary).toMatchObject({ files: count, checked: 1, complete: false })
    expect(exitCodeOf(report)).toBe(2)
  })
})

describe('rules', { timeout: 60_000 }, () => {
  it('lists them by family with level and status', async () => {
    const { output } = await runProgram('rules')
    const lines = output.split('\n')
    const at = lines.findIndex((line) => /^  A19　数据不符　(?:试用|稳定)　执行率应等于/.test(line))
    const [head] = lines
      .slice(0, at)
      .filter((line) => !line.startsWith('  '))
      .slice(-1)
    expect(head).toBe('表内和文中的计算')
    expect(output).toMatch(/^共 \d+ 条，其中稳定 \d+ 条，试用 \d+ 条。$/m)
  })

  it('explains some in the order asked, with basis and examples', async () => {
    const { output } = await runProgram('rules', 'S01', 'A19')
    expect(output.indexOf('S01　预算执行率得分')).toBeLessThan(output.indexOf('A19　执行率应等于'))
    expect(output).toContain('依据：财预〔2020〕10号')
    expect(output).toContain('【不应报】\n  位数少的执行率')
    expect(output).not.toMatch(/A20|```|^## |^检查什么：$/m)
  })
})
