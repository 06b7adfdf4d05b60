import { checkCommand } from '../cli/commands/check.ts'
import { rulesCommand } from '../cli/commands/rules.ts'
import { type Command, UsageError } from '../cli/command.ts'
import { pageCommand } from './page.ts'

/** The checker by itself: its page, and the commands that need no database, as in the whole program. */
const commands: readonly Command[] = [pageCommand, checkCommand, rulesCommand]

const overview = (): string =>
  [
    '衡鉴检查：检查绩效自评报告和自评表里的数是否自相矛盾。不联网，不保存文件。',
    '',
    ...commands.flatMap(({ usage, says }) => [`  hengjian ${usage}`, `      ${says}`]),
  ].join('\n')

async function main([name = pageCommand.name, ...args]: readonly string[]): Promise<void> {
  if (name === 'help' || name === '--help') {
    console.log(overview())
    return
  }
  const command = commands.find((one) => one.name === name)
  if (!command) throw new UsageError(`没有“${name}”这个命令。\n\n${overview()}`)
  await command.run(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
