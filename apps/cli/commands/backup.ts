import { resolve } from 'node:path'
import { openHouse } from '@hengjian/office'
import { backup } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Copies a running installation into a folder: database, evidence files, secrets. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup 目录 [--demo] [--data 目录]',
  says: '备份正在运行的数据库和佐证文件',
  async run(args) {
    const { values, positionals } = readArguments(args, placeFlags, this.usage)
    const [target] = positionals
    if (target === undefined) throw new UsageError(`请写明备份到哪个目录。用法：hengjian ${this.usage}`)
    const open = await openHouse({ ...houseOptions(values, true), log: () => undefined })
    try {
      const { files } = await backup(open.database, resolve(target))
      console.log(`已备份 ${files.length} 个文件到 ${resolve(target)}。备份里有数据库密码，请妥善保管。`)
    } finally {
      await open.close()
    }
  },
}
