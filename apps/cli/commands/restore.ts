import { resolve } from 'node:path'
import { restore } from '@hengjian/store'
import { type Command, readArguments, UsageError } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Puts a backup into an empty data directory, after proving every file of it. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore 备份目录 --data 空目录',
  says: '把备份恢复到空的数据目录',
  async run(args) {
    const { values, positionals } = readArguments(args, placeFlags, this.usage)
    const [source] = positionals
    if (source === undefined) throw new UsageError(`请写明从哪个备份恢复。用法：hengjian ${this.usage}`)
    const { dataDirectory, log } = houseOptions(values, true)
    const { files } = await restore({ backup: resolve(source), dataDirectory, log })
    console.log(`已恢复 ${files.length} 个文件到 ${dataDirectory}。运行 npx hengjian verify 可核验日志。`)
  },
}
