import { levelTitles, type Rule } from '@hengjian/checker'

/** What the letter of a rule's number stands for, in the order of the list. */
const families: ReadonlyMap<string, string> = new Map([
  ['A', '表内和文中的计算'],
  ['X', '各表、各处之间'],
  ['N', '文字与数'],
  ['S', '评分'],
  ['T', '目标和指标'],
  ['B', '预算执行'],
  ['V', '招商统计'],
  ['D', '文稿'],
  ['P', '公开前的个人信息'],
])
const others = '其他'

export const statusTitles: Readonly<Record<Rule['status'], string>> = { stable: '稳定', trial: '试用' }

const familyOf = ({ id }: Rule): string => families.get(id.slice(0, 1)) ?? others
const byId = (one: Rule, other: Rule): number => one.id.localeCompare(other.id, 'en', { numeric: true })

/** The rules by family, a line each: number, level, status, title. */
export function listed(rules: readonly Rule[]): string {
  const byFamily = Map.groupBy(rules.toSorted(byId), familyOf)
  return [...families.values(), others]
    .flatMap((family) => {
      const own = byFamily.get(family) ?? []
      return own.length === 0
        ? []
        : [
            family,
            ...own.map(
              ({ id, level, status, title }) =>
                `  ${id}　${levelTitles[level]}　${statusTitles[status]}　${title}`,
            ),
            '',
          ]
    })
    .join('\n')
}

/**
 * One rule with what it asks, on what it rests, what to do, the sentences it can say, and the examples of its page.
 * @param page its README: examples in fences, the sentence of each behind an arrow
 */
export function explained({ id, title, level, status, basis, fix, says }: Rule, page: string): string {
  const [intro = '', ...stories] = page.split(/^## /m)
  const about = intro
    .replace(/^#[^\n]*\n/, '')
    .split('\n')
    .filter((line) => line !== '')
  const sentences = Object.values(says)
  return [
    `${id}　${title}`,
    '',
    ...about,
    `依据：${basis}`,
    `怎么办：${fix}`,
    `级别：${levelTitles[level]}　状态：${statusTitles[status]}`,
    ...(sentences.length === 0 ? [] : ['提示：', ...sentences.map((one) => `  ${blanked(one)}`)]),
    ...stories.flatMap((story) => ['', ...storyLines(story)]),
    '',
  ].join('\n')
}

/** An example as a person reads it: without fences, set in, no blank line twice. */
function storyLines(story: string): readonly string[] {
  const [head = '', ...lines] = story.trim().split('\n')
  const shown = lines
    .filter((line) => line !== '```')
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
  return [`【${head}】`, ...shown.map((line) => (line === '' ? '' : `  ${line}`))]
}

/** A sentence with its places to fill in shown as such. */
const blanked = (sentence: string): string => sentence.replaceAll(/\{\w+\}/g, '〔…〕')
