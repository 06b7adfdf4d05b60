import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import {
  archivePackage,
  dispatchFile,
  documentWriters,
  type EvaluationFile,
  handoverFile,
  OfficeError,
  openHouse,
  type Person,
} from '@hengjian/office'
import { sealPending } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Writes the papers that leave the house or stay in its archive: dispatch, handover, package. */
export const papers: Command = {
  name: 'papers',
  usage: 'papers --unit 单位 --year 年度 --out 目录 [--demo] [--data 目录]',
  says: '写出发文稿纸、工作交接清单和归档包',
  async run(args) {
    const flags = {
      ...placeFlags,
      unit: { type: 'string' },
      year: { type: 'string' },
      out: { type: 'string' },
    } as const
    const { values } = readArguments(args, flags, this.usage)
    const { unit, out } = values
    if (unit === undefined || out === undefined || !/^\d{4}$/.test(values.year ?? ''))
      throw new UsageError(`请写明单位、四位年度和目录。用法：hengjian ${this.usage}`)
    const year = Number(values.year)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    const writers = documentWriters(process.env['HENGJIAN_FONTS'] ?? null)
    try {
      const { house } = open
      const organisation = (await house.organisations()).all.find(({ name }) => name === unit)
      if (!organisation) throw new OfficeError('UNIT_UNKNOWN', `没有名为“${unit}”的单位，请核对全称。`)
      await sealPending(house.keeper, house.tenant)
      const org = organisation.number
      const person: Person = {
        account: 'command-line',
        displayName: '命令行',
        organisation: org,
        roles: ['clerk'],
        requestId: 'papers',
      }
      await mkdir(resolve(out), { recursive: true })
      const made: readonly EvaluationFile[] = [
        await dispatchFile(house, writers, person, org, year, 'docx'),
        await dispatchFile(house, writers, person, org, year, 'pdf'),
        await handoverFile(house, writers, person, org, year, 'xlsx'),
        await handoverFile(house, writers, person, org, year, 'pdf'),
        await archivePackage(house, writers, person, org, year),
      ]
      for (const { name, bytes } of made) {
        await writeFile(join(resolve(out), name), bytes instanceof Uint8Array ? bytes : await buffer(bytes))
        console.log(name)
      }
    } finally {
      await writers.close()
      await open.close()
    }
  },
}
