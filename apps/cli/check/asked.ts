import type { RuleShelf } from '@hengjian/catalogue/rules'
import type { Level, Rule } from '@hengjian/checker'
import { UsageError } from '../command.ts'

type Rules = Pick<RuleShelf, 'rules'>

/**
 * The rules that a person names by id (`A19`) or folder; all of them where none is named.
 * @throws UsageError for a rule that is not there
 */
export function rulesAsked({ rules }: Rules, asked: readonly string[]): readonly Rule[] {
  const all = [...rules.values()]
  for (const name of asked)
    if (!all.some((rule) => rule.id === name || rule.name === name))
      throw new UsageError(`没有编号为“${name}”的规则，全部规则见 hengjian rules。`)
  return asked.length === 0 ? all : all.filter(({ id, name }) => asked.includes(id) || asked.includes(name))
}

/** The lightest level that is listed and the ids of the rules that are asked. */
export type Choice = { readonly least: Level; readonly rules: readonly Rule[] }

/**
 * What a profile wants, by its name or title; without one every rule, down to 建议完善. Rules that are named are
 * asked whatever the profile leaves out.
 * @throws UsageError for a profile or rule that is not there
 */
export function choiceOf(
  shelf: Pick<RuleShelf, 'rules' | 'profiles'>,
  profile: string | undefined,
  named: readonly string[],
): Choice {
  const rules = rulesAsked(shelf, named)
  if (profile === undefined) return { least: 'notice', rules }
  const all = [...shelf.profiles.values()]
  const found = all.find(({ name, title }) => name === profile || title === profile)
  if (!found)
    throw new UsageError(
      `没有名为“${profile}”的方案，现有：${all.map(({ name, title }) => `${name}（${title}）`).join('、')}。`,
    )
  return {
    least: found.min,
    rules: named.length > 0 ? rules : rules.filter(({ id }) => !found.without.includes(id)),
  }
}
