import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import {
  boundVolume,
  documentWriters,
  type EvaluationFile,
  evaluationFile,
  formats,
  listEvaluations,
  OfficeError,
  openHouse,
  type Person,
} from '@hengjian/office'
import { roleUrl, sealPending } from '@hengjian/store'
import { connectAuth } from '@hengjian/server'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Writes every self-evaluation form of a unit and year in three formats, without a browser. */
export const report: Command = {
  name: 'report',
  usage: 'report --unit 单位 --year 年度 --out 目录 [--demo] [--data 目录]',
  says: '写出一个单位一年的全部自评表（DOCX、XLSX、PDF）和合订本',
  async run(args) {
    const { values } = readArguments(
      args,
      { ...placeFlags, unit: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
      this.usage,
    )
    const { unit, year, out } = values
    if (unit === undefined || year === undefined || out === undefined || !/^\d{4}$/.test(year))
      throw new UsageError(`请写明单位、四位年度和目录。用法：hengjian ${this.usage}`)
    const open = await openHouse(houseOptions(values, true))
    const writers = documentWriters(process.env['HENGJIAN_FONTS'] ?? null)
    try {
      const { house } = open
      if (values.demo) await demoData(open)
      const organisation = (await house.organisations()).all.find(({ name }) => name === unit)
      if (!organisation) throw new OfficeError('UNIT_UNKNOWN', `没有名为“${unit}”的单位，请核对全称。`)
      await sealPending(house.keeper, house.tenant)
      const person: Person = {
        account: 'command-line',
        displayName: '命令行',
        organisation: organisation.number,
        roles: ['clerk'],
        requestId: 'report',
      }
      const evaluations = await listEvaluations(house, person, organisation.number, Number(year))
      if (evaluations.length === 0)
        throw new OfficeError('NO_EVALUATION', `${unit}${year}年度还没有自评。请先在“绩效管理”里新建。`)
      const target = resolve(out)
      await mkdir(target, { recursive: true })
      for (const { id, title, subject, scored, claimedTotal, computedTotal, openCells } of evaluations) {
        for (const format of formats) {
          const { name, bytes } = await evaluationFile(house, writers, person, id, format)
          const about = subject === unit ? '' : `（${subject}）`
          await write({ name: name.replace(/(\.[a-z]+)$/, `${about}$1`), bytes }, target)
        }
        console.log(
          scored
            ? `  ${subject}：自评总分 ${claimedTotal ?? '未填全'}，按规则计算 ${computedTotal}`
            : `  ${title}：还有 ${openCells} 格没有取到数`,
        )
      }
      await write(await boundVolume(house, writers, person, organisation.number, Number(year)), target)
    } finally {
      await writers.close()
      await open.close()
    }
  },
}

async function write({ name, bytes }: EvaluationFile, target: string): Promise<void> {
  const file = join(target, name)
  await writeFile(file, bytes instanceof Uint8Array ? bytes : await buffer(bytes))
  console.log(file)
}

/** The demo is loaded where it has not been: the command works on a fresh clone. */
async function demoData(open: Awaited<ReturnType<typeof openHouse>>): Promise<void> {
  const { loadDemo } = await import('../demo.ts')
  const { database: auth } = connectAuth(roleUrl(open.database.ownerUrl, 'hengjian_auth'))
  try {
    await loadDemo(open.house, auth)
  } finally {
    await auth.destroy()
  }
}
