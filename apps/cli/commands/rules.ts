import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rule } from '@hengjian/checker'
import { rulesAsked } from '../check/asked.ts'
import { ownRules } from '../check/ownRules.ts'
import { explained, listed } from '../check/ruleWords.ts'
import { type Command, readArguments } from '../command.ts'
import { programDirectory } from '../place.ts'

/** Lists the rules of the checker, or explains some of them with their basis and examples. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [编号…]',
  says: '列出检查报告的规则，或说明其中一条',
  async run(args) {
    const { positionals } = readArguments(args, {}, this.usage)
    const shelf = await ownRules()
    if (positionals.length > 0) {
      for (const rule of positionals.flatMap((one) => rulesAsked(shelf, [one])))
        console.log(explained(rule, await pageOf(rule)))
      return
    }
    const asked = rulesAsked(shelf, [])
    const stable = asked.filter(({ status }) => status === 'stable').length
    console.log(listed(asked))
    console.log(`共 ${asked.length} 条，其中稳定 ${stable} 条，试用 ${asked.length - stable} 条。`)
    console.log('某一条的依据和例子：hengjian rules 编号，如 hengjian rules A19。')
  },
}

const pageOf = ({ name }: Rule): Promise<string> =>
  readFile(join(programDirectory, 'catalog/rules', name, 'README.md'), 'utf8').catch(() => '')
