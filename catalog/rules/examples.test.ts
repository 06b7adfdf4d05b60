import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, checkAcross, type Rule, sourcedFacts, sourcedTexts, understand } from '@hengjian/checker'
import { readSubmission, readText } from '@hengjian/report/read'
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

/** An example that needs another document than a project's form, or several, brings their titles along. */
const titled = (form: string): string => (/^(?:# |<)/.test(form) ? form : `# 项目支出绩效自评表\n\n${form}`)

/** The guard of the catalogue refuses a rule without a README. */
const documented = [...rules.values()].flatMap((rule) => {
  const path = join(root, 'rules', rule.name, 'README.md')
  if (!existsSync(path)) return []
  const page = readFileSync(path, 'utf8')
  return [{ rule, page, examples: examplesIn(page) }]
})

/** What only a file holds that is no text is shown as the page of a browser, read before it is asked for. */
const pages = new Map(
  await Promise.all(
    documented
      .flatMap(({ examples }) => examples)
      .filter(({ form }) => form.startsWith('<'))
      .map(async ({ form }) => [form, await readSubmission(Buffer.from(form))] as const),
  ),
)
const understood = (name: string, text: string) =>
  understand(name, pages.get(text) ?? readText(text), measures)

/** The files of an example that holds several, each behind a line 文件：名称. */
const filesIn = (form: string) =>
  form.split(/^文件：(?=.)/m).flatMap((file) => {
    const [name = '', ...lines] = file.split('\n')
    return lines.length === 0 ? [] : [{ name, file: understood(name, lines.join('\n')) }]
  })

/** A rule that compares submissions is asked about several files. */
function asked(rule: Rule, form: string) {
  if (rule.check && !form.startsWith('文件：'))
    return check(understood('例子.md', titled(form)), [rule], parameters)
  const files = filesIn(form)
  return checkAcross(
    files.flatMap(({ name, file }) => sourcedFacts(name, file)),
    [rule],
    parameters,
    files.flatMap(({ name, file }) => sourcedTexts(name, file)),
  )
}

describe.each(documented)('the README of $rule.name', ({ rule, page, examples }) => {
  it('is headed as its rule, says what it asks and why, and tells three stories', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.id} ${rule.title}`)
    expect(page).toMatch(/^检查什么：.+。$/m)
    expect(page).toMatch(/^为什么：.+。$/m)
    expect([...new Set(examples.map(({ story }) => story))]).toEqual(['应报', '不应报', '无法判断'])
  })

  it.each(examples)('$story: $says', ({ story, form, says }) => {
    const { findings, cannotTell } = asked(rule, form)
    // What is only told does not count, but with a rule that does nothing else.
    const heavy = findings.filter(({ severity }) => severity !== 'info' || rule.level === 'info')
    expect(heavy.map(({ message }) => message)).toEqual(story === '应报' ? [says] : [])
    const silences = story === '无法判断' && says !== null ? [says] : []
    expect(cannotTell.map(({ reason }) => reason)).toEqual(silences)
  })
})

// A rule that only looks has nothing to judge where it sees nothing.
const computing = documented.filter(({ rule }) => Object.keys(rule.says).every((name) => name === 'wrong'))

it.each(computing)(
  '$rule.name judges at least one relation of its near misses that holds',
  ({ rule, examples }) => {
    const holding = examples.filter(({ story }) => story === '不应报')
    expect(holding.some(({ form }) => asked(rule, form).judged > 0)).toBe(true)
  },
)
