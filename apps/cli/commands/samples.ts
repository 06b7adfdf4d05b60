import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { officeFiles } from '@hengjian/samples'
import { type Command, readArguments, UsageError } from '../command.ts'

const catalogue = fileURLToPath(new URL('../../../catalog', import.meta.url))

/** Writes files as an office has them, for trying out an import: 演示数据. */
export const samples: Command = {
  name: 'samples',
  usage: 'samples 目录 [--unit 单位]',
  says: '写出一套演示用的决算报表和表格，用来试导入',
  async run(args) {
    const { values, positionals } = readArguments(args, { unit: { type: 'string' } }, this.usage)
    const [target] = positionals
    if (target === undefined) throw new UsageError(`请写明写到哪个目录。用法：hengjian ${this.usage}`)
    const { ledgers } = await loadCatalogue(catalogue)
    const files = await officeFiles(values.unit ?? '演示市投资促进中心', ledgers)
    await mkdir(resolve(target), { recursive: true })
    for (const { name, bytes } of files) {
      await writeFile(join(resolve(target), name), bytes)
      console.log(name)
    }
    console.log(`以上 ${files.length} 份都是演示数据，写在 ${resolve(target)}。`)
  },
}
