import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  commitImport,
  dryRunImport,
  ledgerOf,
  OfficeError,
  openHouse,
  type Person,
  startImport,
} from '@hengjian/office'
import { importArchive, sealPending, verifyJournal } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { ledgerAsked } from '../ledgerAsked.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Imports a spreadsheet into a ledger, or a whole archive into an empty installation. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import 文件 --unit 单位 [--ledger 台账] [--dry-run] | import --all 归档目录  [--demo] [--data 目录]',
  says: '导入一份表格（先试运行），或把归档导入空库',
  async run(args) {
    const flags = {
      ...placeFlags,
      all: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      ledger: { type: 'string' },
      unit: { type: 'string' },
    } as const
    const { values, positionals } = readArguments(args, flags, this.usage)
    const [file] = positionals
    if (file === undefined) throw new UsageError(`请写明要导入的文件。用法：hengjian ${this.usage}`)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    try {
      if (values.all) await wholeArchive(open.house, resolve(file))
      else await oneFile(open.house, resolve(file), values)
    } finally {
      await open.close()
    }
  },
}

type DryRunOutcome = Awaited<ReturnType<typeof dryRunImport>>
type House = Awaited<ReturnType<typeof openHouse>>['house']

async function wholeArchive(house: House, directory: string): Promise<void> {
  const ledgers = [...house.ledgers.values()]
  await importArchive(house.keeper, ledgers, house.files, directory)
  const { discrepancies, versions } = await verifyJournal(house.keeper, house.tenant, ledgers)
  for (const { message } of discrepancies) console.log(`不符：${message}`)
  console.log(
    discrepancies.length === 0
      ? `已导入 ${versions} 个行版本，日志核验全部相符。归档里没有密码，请运行 npx hengjian init 为系统管理员设置密码。`
      : `已导入，但有 ${discrepancies.length} 处不符。`,
  )
  process.exitCode = discrepancies.length === 0 ? 0 : 1
}

async function oneFile(
  house: House,
  file: string,
  values: {
    readonly ledger?: string | undefined
    readonly unit?: string | undefined
    readonly 'dry-run'?: boolean | undefined
  },
): Promise<void> {
  const { ledger: asked, unit } = values
  if (unit === undefined) throw new UsageError('请用 --unit 写明单位。')
  const bytes = await readFile(file).catch(() => {
    throw new OfficeError('FILE_UNREADABLE', `读不到文件 ${file}，请核对路径和权限。`)
  })
  const organisation = (await house.organisations()).all.find(({ name }) => name === unit)
  if (!organisation) throw new OfficeError('UNIT_UNKNOWN', `没有名为“${unit}”的单位，请核对全称。`)
  const person: Person = {
    account: 'command-line',
    displayName: '命令行',
    organisation: organisation.number,
    roles: ['clerk'],
    requestId: 'import',
  }
  const brought = { name: basename(file), bytes }
  const ledger = asked === undefined ? await ledgerOf(house, person, brought) : ledgerAsked(house, asked)
  const started = await startImport(house, person, ledger.name, organisation.number, brought)
  if (asked === undefined) console.log(`导入到${ledger.title}。`)
  const run = await dryRunImport(house, person, started.id, { cells: {}, notDuplicates: [] })
  console.log(
    started.official
      ? `读取“${started.mapping.sheet}”，编制单位 ${started.official.unitName ?? '没有写明'}，${started.official.forms.filter(({ read }) => read).length} 张报表，${started.official.figures} 个数。`
      : `读取工作表“${started.mapping.sheet}”，表头到第 ${started.mapping.headerRow} 行。`,
  )
  for (const note of started.notes) console.log(note)
  printRun(run)
  const { create, change, skip, error, confirm } = run.counts
  if (create + change + skip + error + confirm === 0) {
    console.log('表头下面没有读到可以导入的行，没有写入任何数据。')
    process.exitCode = 1
    return
  }
  if (error + confirm > 0) {
    console.log('没有写入任何数据。请改正后重试，或在控制台里逐行确认。')
    process.exitCode = 1
    return
  }
  if (values['dry-run']) return console.log('这是试运行，没有写入任何数据。')
  if (create + change === 0) return console.log('文件里的行在台账中都已存在，没有需要写入的数据。')
  const receipt = await commitImport(house, person, started.id, { cells: {}, notDuplicates: [] })
  await sealPending(house.keeper, house.tenant)
  console.log(`已写入：新增 ${receipt.created} 行，更新 ${receipt.changed} 行。`)
}

/** Row numbers are listed up to here. */
const listed = 20

function printRun({ counts, issues, issuesLeftOut, differences, notes, elsewhere }: DryRunOutcome): void {
  const { create, change, skip, error, confirm } = counts
  console.log(
    `试运行：新增 ${create} 行，更新 ${change} 行，跳过 ${skip} 行，有错 ${error} 行，待确认 ${confirm} 行。`,
  )
  for (const { row, column, message, suggestion } of issues)
    console.log(
      `  第 ${row} 行${column === null ? '' : ` ${column} 列`}：${message}${suggestion === null ? '' : `可改为 ${suggestion}。`}`,
    )
  if (issuesLeftOut > 0) console.log(`  还有 ${issuesLeftOut} 处没有列出，改完上面的再试。`)
  for (const { row, label, stated, computed } of differences)
    console.log(`  第 ${row} 行“${label}”写 ${stated}，明细合计 ${computed}，仅供核对。`)
  for (const { title, rows } of elsewhere)
    console.log(
      `  有 ${rows.length} 行属于${title}，没有读入；请用同一份文件再导入一次，写明 --ledger ${title}。`,
    )
  if (notes.length > 0)
    console.log(
      `  第 ${notes.slice(0, listed).join('、')} 行${notes.length > listed ? `等 ${notes.length} 行` : ''}不是记录（表头、栏次、备注、落款），没有导入。`,
    )
}
