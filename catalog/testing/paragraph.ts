import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type Finding, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))

/** What is found in a report of 2023 that consists of a paragraph; what is only told is left out. */
export function foundIn(paragraph: string): readonly Finding[] {
  const text = `部门整体支出绩效自评报告（2023年度）\n\n${paragraph}`
  const file = understand('报告.txt', readText(text), shelf.measures)
  return check(file, [...shelf.rules.values()], shelf.parameters).findings.filter(
    ({ severity }) => severity !== 'info',
  )
}

/** The rules that ask about a paragraph. */
export const askedIn = (paragraph: string): readonly string[] => foundIn(paragraph).map(({ rule }) => rule)
