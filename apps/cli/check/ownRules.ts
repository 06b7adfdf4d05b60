import { join } from 'node:path'
import { loadRules, type RuleShelf } from '@hengjian/catalogue/rules'
import { programDirectory } from '../place.ts'

/** The rules of the program's own catalogue. */
export const ownRules = (): Promise<RuleShelf> => loadRules(join(programDirectory, 'catalog'))
