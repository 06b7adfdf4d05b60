import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { levelTitles, type Rule } from '@hengjian/checker'
import { rulesAsked } from '../check/asked.ts'
import { ownRules } from '../check/ownRules.ts'
import { type Command, readArguments } from '../command.ts'
import { programDirectory } from '../place.ts'

/** Lists the rules of the checker, or explains some of them with their basis and examples. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [编号…]',
  says: '列出检查报告的规则，或说明其中一条',
  async run(args) {
    const { positionals } = readArguments(args, {}, this.usage)
    const asked = rulesAsked(await ownRules(), positionals).toSorted(byId)
    if (positionals.length === 0) {
      for (const { id, level, title } of asked) console.log(`${id}　${levelTitles[level]}　${title}`)
      console.log(`共 ${asked.length} 条。某一条的依据和例子：hengjian rules ${asked[0]?.id ?? '编号'}`)
    } else for (const rule of asked) console.log(await explained(rule))
  },
}

const byId = (one: Rule, other: Rule): number => one.id.localeCompare(other.id, 'en', { numeric: true })

async function explained({ id, name, title, level, status, basis, fix, says }: Rule): Promise<string> {
  const page = await readFile(join(programDirectory, 'catalog/rules', name, 'README.md'), 'utf8').catch(
    () => '',
  )
  const examples = page.replace(/^#[^\n]*\n+/, '').trim()
  const sentences = Object.values(says)
  return [
    `${id} ${title}`,
    `级别：${levelTitles[level]}${status === 'trial' ? '（试用，正在统计误报）' : ''}`,
    `依据：${basis}`,
    `怎么办：${fix}`,
    ...(sentences.length === 0 ? [] : ['提示：', ...sentences.map((one) => `  ${blanked(one)}`)]),
    ...(examples === '' ? [] : ['', examples]),
    '',
  ].join('\n')
}

/** A sentence with its places to fill in shown as such. */
const blanked = (sentence: string): string => sentence.replaceAll(/\{\w+\}/g, '〔…〕')
