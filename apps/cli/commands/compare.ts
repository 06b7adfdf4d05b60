import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  comparedWords,
  comparePrint,
  listEvaluations,
  OfficeError,
  openHouse,
  type Person,
  type PrintComparison,
} from '@hengjian/office'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Compares a printed table with the form of a unit and year, cell by cell. */
export const compare: Command = {
  name: 'compare',
  usage: 'compare 文件 --unit 单位 --year 年度 [--form 表名] [--demo] [--data 目录]',
  says: '把公布过的表与本系统的表逐格对照',
  async run(args) {
    const flags = {
      ...placeFlags,
      unit: { type: 'string' },
      year: { type: 'string' },
      form: { type: 'string' },
    } as const
    const { values, positionals } = readArguments(args, flags, this.usage)
    const [file] = positionals
    const year = Number(values.year)
    if (file === undefined || values.unit === undefined || !Number.isInteger(year))
      throw new UsageError(`请写明文件、单位和年度。用法：hengjian ${this.usage}`)
    const bytes = await readFile(resolve(file)).catch(() => {
      throw new OfficeError('FILE_UNREADABLE', `读不到文件 ${file}，请核对路径和权限。`)
    })
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    try {
      const { house } = open
      const organisation = (await house.organisations()).all.find(({ name }) => name === values.unit)
      if (!organisation) throw new OfficeError('UNIT_UNKNOWN', `没有名为“${values.unit}”的单位，请核对全称。`)
      const person: Person = {
        account: 'command-line',
        displayName: '命令行',
        organisation: organisation.number,
        roles: ['clerk'],
        requestId: 'compare',
      }
      const asked = (await listEvaluations(house, person, organisation.number, year)).filter(
        ({ title, subject }) => values.form === undefined || `${title}${subject ?? ''}`.includes(values.form),
      )
      const brought = { name: basename(file), bytes }
      const found: PrintComparison[] = []
      const refusals: OfficeError[] = []
      for (const { id } of asked)
        await comparePrint(house, person, id, brought).then(
          (one) => found.push(one),
          (error: unknown) => {
            if (!(error instanceof OfficeError)) throw error
            refusals.push(error)
          },
        )
      const [best] = found.toSorted((one, other) => equalIn(other) - equalIn(one))
      if (!best)
        throw (
          refusals.at(-1) ??
          new OfficeError(
            'NO_EVALUATION',
            `${values.unit}${year}年度没有可以对照的自评表，请先在控制台新建。`,
          )
        )
      print(best)
    } finally {
      await open.close()
    }
  },
}

const equalIn = ({ cells }: PrintComparison): number =>
  cells.filter(({ kind }) => kind === 'equal' || kind === 'rounded').length

function print(comparison: PrintComparison): void {
  const { title, source, cells } = comparison
  const same = equalIn(comparison)
  for (const { row, column, printed, ours, kind, difference, reason, place } of cells) {
    if (kind === 'equal' || kind === 'rounded') continue
    const values = kind === 'differs' ? `原表 ${printed}，本系统 ${ours}` : printed || ours
    console.log(
      `  ${place ?? '　'} ${row} ${column}：${comparedWords[kind]}，${values}${difference === null ? '' : `，相差 ${difference}`}。${reason}`,
    )
  }
  console.log(
    `《${title}》与“${source}”对照：${cells.length} 格里 ${same} 格相同，${cells.length - same} 格要看。`,
  )
  process.exitCode = same === cells.length ? 0 : 1
}
