import { resolve } from 'node:path'
import { openHouse } from '@hengjian/office'
import { exportArchive } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Writes the whole installation in open formats: the way to another PostgreSQL version, and out. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export --all 目录 [--demo] [--data 目录]',
  says: '以开放格式导出全部台账、历史、日志、账号（不含密码）和佐证',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      { ...placeFlags, all: { type: 'boolean' } },
      this.usage,
    )
    const [target] = positionals
    if (!values.all || target === undefined)
      throw new UsageError(`请写明导出到哪个目录。用法：hengjian ${this.usage}`)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    try {
      const { keeper, tenant, ledgers, files } = open.house
      const manifest = await exportArchive(keeper, tenant, [...ledgers.values()], files, resolve(target))
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      console.log(
        `已导出 ${manifest.tables.length} 张表、${rows} 行、${manifest.files} 份佐证到 ${resolve(target)}。`,
      )
    } finally {
      await open.close()
    }
  },
}
