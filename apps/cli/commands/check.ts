import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { levels } from '@hengjian/checker'
import { type Choice, choiceOf } from '../check/asked.ts'
import { asText } from '../check/asText.ts'
import { fingerprintsOf } from '../check/baseline.ts'
import { checkAll } from '../check/checkAll.ts'
import { ownRules } from '../check/ownRules.ts'
import { inputsOf } from '../check/inputs.ts'
import { progressOf } from '../check/progress.ts'
import { type CheckReport, exitCodeOf, reportOf } from '@hengjian/checking'
import { type Command, readArguments, UsageError } from '../command.ts'
import manifest from '../package.json' with { type: 'json' }

const { version } = manifest
const formats = ['text', 'json', 'sarif', 'xlsx'] as const
const flags = {
  format: { type: 'string' },
  min: { type: 'string' },
  rules: { type: 'string' },
  profile: { type: 'string' },
  baseline: { type: 'string' },
  out: { type: 'string' },
  marked: { type: 'string' },
} as const

/** Checks reports of anybody without a database. Exit 0 nothing found, 1 findings, 2 something was not read. */
export const checkCommand: Command = {
  name: 'check',
  usage:
    'check 文件或目录… [--format text|json|sarif|xlsx] [--min error|warning|notice|info] [--rules 编号,…] [--profile 方案] [--baseline 上次的JSON] [--out 文件] [--marked 目录]',
  says: '检查自评报告和自评表里的数是否自相矛盾',
  async run(args) {
    const { values, positionals } = readArguments(args, flags, this.usage)
    if (positionals.length === 0) throw new UsageError(`请写明文件或目录。用法：hengjian ${this.usage}`)
    const format = oneOf(formats, values.format ?? 'text', '--format')
    if (format === 'xlsx' && values.out === undefined)
      throw new UsageError('Excel 清单要写成文件，请用 --out 写明文件名。')
    const named = (values.rules ?? '').split(/[,，]/).flatMap((name) => name.trim() || [])
    const choice = choiceOf(await ownRules(), values.profile, named)
    const { rules } = choice
    const least = values.min === undefined ? choice.least : oneOf(levels, values.min, '--min')
    const asked = rules.map(({ id }) => id)
    const known = values.baseline === undefined ? new Set<string>() : await fingerprintsOf(values.baseline)
    const paths = await inputsOf(positionals)
    if (paths.length === 0) throw new UsageError(`“${positionals.join('、')}”里没有文件，请核对路径。`)

    const progress = progressOf(paths.length)
    const checked = await checkAll(paths, asked, progress).finally(progress.end)
    const report = reportOf(checked, paths.length, { version, least, known })
    const written = await writers[format](report, rules)
    if (values.out === undefined) process.stdout.write(written)
    else {
      await writeFile(resolve(values.out), written)
      console.error(`结果已写到 ${resolve(values.out)}。`)
    }
    if (values.marked !== undefined) await markIn(resolve(values.marked), report)
    process.exitCode = exitCodeOf(report)
  },
}

/** Copies with the findings as comments; what writes them is loaded only here. */
async function markIn(folder: string, { files }: CheckReport): Promise<void> {
  const { writeMarkedCopies } = await import('../check/markedCopies.ts')
  const written = await writeMarkedCopies(files, folder, new Date())
  console.error(written === 0 ? '没有要批注的文件。' : `批注稿 ${written} 份，已写到 ${folder}。`)
}

type Writer = (
  report: CheckReport,
  rules: Choice['rules'],
) => string | Uint8Array | Promise<string | Uint8Array>

/** Writers that few runs need are loaded when they are asked for. */
const writers: Readonly<Record<(typeof formats)[number], Writer>> = {
  text: asText,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  sarif: async (report, rules) => (await import('../check/asSarif.ts')).asSarif(report, rules),
  xlsx: async ({ files, across, summary }) =>
    (await import('@hengjian/checking/papers')).findingsWorkbook(files, summary.unreadable, across),
}

function oneOf<T extends string>(choices: readonly T[], asked: string, flag: string): T {
  const found = choices.find((choice) => choice === asked)
  if (found === undefined) throw new UsageError(`${flag} 只能是 ${choices.join('、')}，不能是“${asked}”。`)
  return found
}
