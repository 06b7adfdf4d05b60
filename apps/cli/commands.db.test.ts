import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWorkbook } from '@hengjian/workbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The published text of the demo's unit lies beside a checkout, not in it. */
const seed = fileURLToPath(new URL('../../../shared/seeds/000_dadd72b30b1d02b8.txt', import.meta.url))
const seedIsHere = existsSync(seed)
const published = '衡阳市投资促进事务中心'
const program = fileURLToPath(new URL('./bin.js', import.meta.url))
let folder: string
let data: string

type Ended = { readonly code: number; readonly output: string }

/** Runs the program as a person at a terminal would, on its embedded database. */
const hengjian = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const environment = {
      ...process.env,
      DATABASE_URL: '',
      HENGJIAN_DATA: '',
      HENGJIAN_PASSWORD: 'Xin-Mima-2024',
    }
    delete (environment as Record<string, string | undefined>)['HENGJIAN_DATA']
    execFile(process.execPath, [program, ...args], { env: environment }, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        output: stdout + stderr,
      }),
    )
  })

const unit = '演示市投资促进中心'
const demo = (): readonly string[] => ['--demo', '--data', data]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-cli-'))
  // The account of the database may enter, so that no database is put elsewhere and left behind.
  await chmod(folder, 0o755)
  data = join(folder, 'data')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command line', { timeout: 120_000 }, () => {
  it('writes every form of a unit in three formats, on an installation it makes itself', async () => {
    const out = join(folder, 'out')
    const ended = await hengjian(
      'report',
      ...demo(),
      '--unit',
      '衡阳市投资促进事务中心',
      '--year',
      '2023',
      '--out',
      out,
    )
    expect(ended.output).toContain('招商引资工作经费：自评总分 99.80，按规则计算 99.82')
    expect(ended.output).toContain('部门整体支出绩效评价基础数据表：还有 4 格没有取到数')
    const files = await readdir(out)
    expect(files.filter((file) => file.endsWith('.pdf')).sort()).toEqual([
      '衡阳市投资促进事务中心2023年度部门整体支出绩效自评报告.pdf',
      '衡阳市投资促进事务中心2023年度部门整体支出绩效自评表.pdf',
      '衡阳市投资促进事务中心2023年度部门整体支出绩效自评资料（合订本）.pdf',
      '衡阳市投资促进事务中心2023年度部门整体支出绩效评价基础数据表.pdf',
      '衡阳市投资促进事务中心2023年度项目支出绩效自评表（招商引资工作经费）.pdf',
      '衡阳市投资促进事务中心2023年度项目支出绩效自评表（联络湖南异地商会工作经费）.pdf',
    ])
    expect(files).toHaveLength(16)
    for (const file of files) {
      const magic = (await readFile(join(out, file))).subarray(0, 4).toString('latin1')
      expect(magic).toBe(file.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004')
    }
  })

  it.each(['xlsx', 'docx'])(
    'compares its own sheet with itself: every cell is the same (%s)',
    async (format) => {
      const own = join(folder, 'out', `${published}2023年度部门整体支出绩效评价基础数据表.${format}`)
      const { code, output } = await hengjian(
        'compare',
        own,
        ...demo(),
        '--unit',
        published,
        '--year',
        '2023',
      )
      expect(output).toContain('57 格里 57 格相同，0 格要看。')
      expect(code).toBe(0)
    },
  )

  it('names the place in a document by table, row and column', async () => {
    const own = join(folder, 'out', `${published}2023年度项目支出绩效自评表（招商引资工作经费）.docx`)
    const { output } = await hengjian(
      'compare',
      own,
      ...demo(),
      '--unit',
      published,
      '--year',
      '2023',
      '--form',
      '联络湖南异地商会',
    )
    expect(output).toMatch(/^ {2}第 1 张表第 \d+ 行第 \d+ 列 .*不同，原表/m)
  })

  // Lines of the four forms in the published text, and what of them differs from ours, with its reason.
  it.skipIf(!seedIsHere).each([
    ['基础数据表', [143, 164], '57 格里 56 格相同', [/^ {2}B22 厉行节约保障措施.*文字不同/m]],
    [
      '部门整体支出绩效自评表',
      [170, 200],
      '47 格里 43 格相同',
      [
        /项目支出： .*原表未填，12\.42/,
        /预期目标：不同/,
        /实际完成情况：不同/,
        /总分 .*原表里没有找到这一行/,
      ],
    ],
    [
      '联络项目自评表',
      [284, 312],
      '44 格里 36 格相同',
      [/上年结转金额 年初预算数：本系统未取到/, /其它资金 全年执行数：本系统未取到/, /预期目标：不同/],
    ],
    [
      '招商项目自评表',
      [356, 380],
      '38 格里 29 格相同',
      [/执行率：不同，原表 98\.00%，本系统 98\.22%，相差 -0\.22。原表是取整后的数/],
    ],
  ] as const)('compares the published %s cell by cell', async (name, [from, to], count, reasons) => {
    const lines = (await readFile(seed, 'utf8')).split('\n').slice(from - 1, to)
    const file = join(folder, `${name}.txt`)
    await writeFile(file, lines.join('\n'))
    const { code, output } = await hengjian('compare', file, ...demo(), '--unit', published, '--year', '2023')
    expect(output).toContain(count)
    for (const reason of reasons) expect(output).toMatch(reason)
    expect(code).toBe(1)
  })
  it.runIf(!seedIsHere)(
    'is skipped: ../shared/seeds with the published text is not beside this checkout',
    () => {
      expect(seedIsHere).toBe(false)
    },
  )

  it('proves the journal', async () => {
    const { code, output } = await hengjian('verify', ...demo())
    expect(output).toContain('全部相符。')
    expect(code).toBe(0)
  })

  it.each([
    ['没有这个文件.xlsx', null, /^读不到文件 .*没有这个文件\.xlsx，请核对路径和权限。$/m],
    ['其他.xlsx', Buffer.from('这不是表格'), /^这是其他格式的文件，不是 Excel 表格（\.xlsx）。/m],
    ['空.xlsx', Buffer.alloc(0), /^文件是空的，请重新选择。$/m],
    ['断.xlsx', Buffer.from('PK\u0003\u0004断'), /^文件不完整，可能没有传完。/m],
  ])('refuses %s in one sentence, without a trace of the program', async (name, content, sentence) => {
    const file = join(folder, name)
    if (content !== null) await writeFile(file, content)
    const ended = await hengjian(
      'import',
      file,
      '--ledger',
      '支出明细',
      '--unit',
      '衡阳市投资促进事务中心',
      ...demo(),
    )
    expect(ended.code).toBe(2)
    expect(ended.output).toMatch(sentence)
    expect(ended.output).not.toContain(' at ')
  })

  it('takes unmodified final accounts without being told the ledger, and says what it read', async () => {
    const desk = join(folder, 'desk')
    expect((await hengjian('samples', desk, '--unit', '乙县')).output).toContain('以上 7 份都是演示数据')
    const accounts = join(desk, '2023年度部门决算报表（演示数据）.xlsx')
    const tried = await hengjian('import', accounts, '--unit', '乙县', '--dry-run', ...demo())
    expect(tried.output).toContain('读取“2023年度部门决算报表”，编制单位 乙县')
    expect(tried.output).toContain('这是试运行，没有写入任何数据。')
    const taken = await hengjian('import', accounts, '--unit', '乙县', ...demo())
    expect(taken.output).toMatch(/导入到汇总数。[^]*已写入：新增 \d+ 行，更新 0 行。/)
    const elsewhere = await hengjian('import', accounts, '--unit', '丙区', '--dry-run', ...demo())
    expect(elsewhere.output).toContain('报表的编制单位是“乙县”，现在要导入到“丙区”')
  })

  it('tries an import, writes nothing of a wrong file, then takes the right one once', async () => {
    const sheet = async (name: string, amount: string) => {
      const head = ['支付日期', '凭证号', '摘要', '经济分类', '支出性质', '资金来源', '金额（元）']
      const row = ['2023-07-01', '令-1', '印刷费', '30202', '基本支出', '当年财政拨款', amount]
      const plan = {
        title: name,
        sheets: [
          {
            name: '明细',
            orientation: 'landscape' as const,
            columns: head.map(() => 14),
            headRows: 1,
            rows: [head, row].map((cells) => cells.map((text) => ({ text }))),
          },
        ],
      }
      await writeFile(join(folder, name), await writeWorkbook(plan))
      return join(folder, name)
    }
    const into = ['--ledger', '支出明细', '--unit', unit, ...demo()]
    const wrong = await hengjian('import', await sheet('wrong.xlsx', '一百'), ...into)
    expect(wrong).toMatchObject({ code: 1 })
    expect(wrong.output).toContain('没有写入任何数据。')
    const right = await sheet('right.xlsx', '100.00')
    expect((await hengjian('import', right, '--dry-run', ...into)).output).toContain(
      '这是试运行，没有写入任何数据。',
    )
    expect((await hengjian('import', right, ...into)).output).toContain('已写入：新增 1 行，更新 0 行。')
    expect((await hengjian('import', right, ...into)).output).toContain('文件里的行在台账中都已存在')
  })

  it('moves an installation by archive and by backup, with the same last block', async () => {
    const archive = join(folder, 'archive')
    const copy = join(folder, 'copy')
    const [moved, restored] = [join(folder, 'moved'), join(folder, 'restored')]
    await hengjian('export', '--all', archive, ...demo())
    await hengjian('backup', copy, ...demo())
    const last = (await hengjian('verify', ...demo())).output
    expect((await hengjian('import', '--all', archive, '--data', moved)).code).toBe(0)
    expect((await hengjian('restore', copy, '--data', restored)).code).toBe(0)
    expect((await hengjian('verify', '--data', moved)).output).toBe(last)
    expect((await hengjian('verify', '--data', restored)).output).toBe(last)
    expect((await hengjian('restore', copy, '--data', restored)).code).toBe(2)
  })

  it('lets nobody in after an archive until its system administrator has a password, and everybody after a backup', async () => {
    const [moved, restored] = [join(folder, 'moved'), join(folder, 'restored')]
    const init = (place: string, name: string) => hengjian('init', '--name', name, '--data', place)
    const start = await hengjian('start', '--data', moved, '--port', '0')
    expect(start).toMatchObject({ code: 2, output: expect.stringContaining('账号都还没有密码') })
    expect(await init(moved, 'zhoumin')).toMatchObject({
      code: 2,
      output: expect.stringContaining('请用归档里的系统管理员账号：“sysadmin”。'),
    })
    expect(await init(moved, 'sysadmin')).toMatchObject({
      code: 0,
      output: expect.stringContaining('已为归档里的系统管理员“sysadmin”设置密码。'),
    })
    expect(await init(restored, 'sysadmin')).toMatchObject({
      code: 2,
      output: expect.stringContaining('已经初始化过'),
    })
    expect((await hengjian('verify', '--data', moved)).output).toContain('全部相符。')
  })

  it('erases the content of one cell for good, says so in the proof, and refuses what figures hang on', async () => {
    const lines = (await readFile(join(folder, 'archive/tables/expenditures.jsonl'), 'utf8'))
      .trim()
      .split('\n')
    const { id, payee } = lines
      .map((line) => JSON.parse(line) as { readonly id: string; readonly payee: string | null })
      .find((row) => row.payee !== null) as { readonly id: string; readonly payee: string }
    const erase = (field: string) =>
      hengjian(
        'erase',
        '--ledger',
        '支出明细',
        '--row',
        id,
        '--field',
        field,
        '--reason',
        '本人申请',
        '--by',
        '王维',
        ...demo(),
      )
    expect(await erase('金额')).toMatchObject({ code: 2, output: expect.stringContaining('辨认这一行的栏') })
    expect(await erase('收款人')).toMatchObject({
      code: 0,
      output: expect.stringContaining('已清除 1 个版本中的内容'),
    })
    const proved = await hengjian('verify', ...demo())
    expect(proved.output).toContain(`依法清除：支出明细的一行（${id}）的“收款人”：本人申请（王维，`)
    expect(proved).toMatchObject({ code: 0, output: expect.stringContaining('全部相符。') })
    await hengjian('export', '--all', join(folder, 'after'), ...demo())
    const after = await readFile(join(folder, 'after/tables/expenditures.jsonl'), 'utf8')
    const own = after.split('\n').find((line) => line.includes(id))
    expect(own).toContain('"payee": null')
    expect(own).not.toContain(payee)
  })

  it('prepares an empty installation: the unit, its department and three administrators', async () => {
    const office = join(folder, 'office')
    const init = (...more: readonly string[]) =>
      hengjian('init', '--region', '某市', '--unit', '某市中心', '--name', 'gly', '--data', office, ...more)
    const ended = await init('--department', '某市商务局')
    expect(ended.output).toContain(
      '已建立“某市中心”和三位管理员：gly（系统）、gly-sec（安全）、gly-audit（审计）。',
    )
    expect(ended.code).toBe(0)
    expect(await init('--department', '')).toMatchObject({ code: 2 })
    const archive = join(folder, 'office-archive')
    await hengjian('export', '--all', archive, '--data', office)
    const rows = await readFile(join(archive, 'tables/organisations.jsonl'), 'utf8')
    expect(rows).toContain('某市商务局')
  })

  it('answers what it does not know with a sentence and exit code 2', async () => {
    expect(await hengjian('fly')).toMatchObject({
      code: 2,
      output: expect.stringContaining('没有“fly”这个命令。'),
    })
    expect(await hengjian('report', '--unit', unit)).toMatchObject({
      code: 2,
      output: expect.stringContaining('请写明单位、四位年度和目录。'),
    })
    expect(await hengjian('verify', '--colour')).toMatchObject({
      code: 2,
      output: expect.stringContaining('参数无法识别。'),
    })
    expect(
      await hengjian('report', ...demo(), '--unit', '没有的单位', '--year', '2023', '--out', folder),
    ).toMatchObject({ code: 2, output: expect.stringContaining('没有名为“没有的单位”的单位，请核对全称。') })
  })
})
