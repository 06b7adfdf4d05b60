import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const { rules, parameters, measures } = await loadRules(root)

type Example = { readonly story: string; readonly form: string; readonly says: string | null }

/** The forms of a README: under which heading each stands, and the sentence behind its arrow; none for silence. */
function examplesIn(page: string): readonly Example[] {
  return page.split(/^## /m).flatMap((section) =>
    [...section.matchAll(/```\n([^`]*)```\n(?:\n→ (.*))?/g)].map(([, form = '', says]) => ({
      story: section.slice(0, section.indexOf('\n')),
      form,
      says: says ?? null,
    })),
  )
}

const documented = [...rules.values()].flatMap((rule) => {
  const path = join(root, 'rules', rule.name, 'README.md')
  return existsSync(path) ? [{ rule, examples: examplesIn(readFileSync(path, 'utf8')) }] : []
})

describe.each(documented)('the README of $rule.name', ({ rule, examples }) => {
  it('tells three stories', () => {
    expect([...new Set(examples.map(({ story }) => story))]).toEqual(['应报', '不应报', '无法判断'])
  })

  it.each(examples)('$story: $says', ({ story, form, says }) => {
    const file = understand('例子.md', readText(`# 项目支出绩效自评表\n\n${form}`), measures)
    const { findings, cannotTell, judged } = check(file, [rule], parameters)
    const heavy = findings.filter(({ severity }) => severity !== 'info')
    expect(heavy.map(({ message }) => message)).toEqual(story === '应报' ? [says] : [])
    const silences = story === '无法判断' && says !== null ? [says] : []
    expect(cannotTell.map(({ reason }) => reason)).toEqual(silences)
    // A rule that only looks has nothing to judge where it sees nothing.
    const looks = Object.keys(rule.says).some((name) => name !== 'wrong')
    expect(judged > 0 || story === '无法判断' || looks).toBe(true)
  })
})
