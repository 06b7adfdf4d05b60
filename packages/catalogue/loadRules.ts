import { join } from 'node:path'
import type { Measure, Parameters, Rule } from '@hengjian/checker'
import { dictionaryOf, readMeasures } from './measures.ts'
import { parametersOf } from './parameters.ts'
import { type Profile, readProfile } from './profile.ts'
import { loadFolders, loadYaml } from './shelf.ts'
import { readStandard, type Thresholds } from './standard.ts'

export { digestOfRules } from './digest.ts'

/** What the checker needs of a catalogue pack. */
export type RuleShelf = {
  /** By the name of their folder. */
  readonly rules: ReadonlyMap<string, Rule>
  readonly parameters: Parameters
  readonly profiles: ReadonlyMap<string, Profile>
  /** The words by which numbers in sentences are known. */
  readonly measures: readonly Measure[]
}

/**
 * Loads the rules of a catalogue pack and their dated numbers, and nothing else of it: a check from the
 * command line starts without ledgers, metrics and forms.
 * @throws CatalogueError naming the file to correct
 */
export async function loadRules(root: string): Promise<RuleShelf> {
  const [rules, standards, profiles, measures] = await Promise.all([
    loadFolders<Rule>(join(root, 'rules'), 'rule.ts'),
    loadYaml(join(root, 'standards'), readStandard),
    loadYaml(join(root, 'profiles'), readProfile),
    loadYaml(join(root, 'measures'), readMeasures),
  ])
  const thresholds = new Map<string, Thresholds>()
  const outlines = [...standards.values()].filter((standard) => standard.kind === 'outline')
  for (const standard of standards.values())
    if (standard.kind === 'thresholds') thresholds.set(standard.name, standard)
  return {
    rules,
    parameters: parametersOf({ thresholds }, outlines),
    profiles,
    measures: dictionaryOf(measures),
  }
}
