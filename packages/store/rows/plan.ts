import type { Ledger, Row } from '@hengjian/ledger'
import type { Verb } from '../tables.ts'
import type { StoredRow } from './codec.ts'
import { newId } from './identity.ts'
import { type Intent, rowNotFound, StaleRowError } from './intent.ts'

/** One step of a write: the version that ends (if any) and the version that begins (if any). */
export type Step = {
  readonly verb: Verb
  readonly before: StoredRow | null
  readonly after: Omit<StoredRow, 'opened'> | null
}

/**
 * Turns intents into steps against the current versions. Pure: all reading is done before.
 * @throws StaleRowError when a row has another version than the person saw; StoreError ROW_NOT_FOUND
 */
export function planSteps(
  ledger: Ledger,
  intents: readonly Intent[],
  current: ReadonlyMap<string, StoredRow>,
): readonly Step[] {
  return intents.map((intent): Step => {
    if (intent.verb === 'create') {
      const { id = newId(), org, fields, state = ledger.states.initial, occurrence = 1 } = intent
      return { verb: 'create', before: null, after: { id, org, version: 1, state, occurrence, fields } }
    }
    const before = current.get(intent.id)
    if (!before) throw rowNotFound()
    if (before.version !== intent.version) throw new StaleRowError(before)
    if (intent.verb === 'remove') return { verb: 'remove', before, after: null }
    const { id, org, occurrence } = before
    const version = before.version + 1
    if (intent.verb === 'move') {
      return {
        verb: 'move',
        before,
        after: { id, org, version, occurrence, state: intent.to, fields: before.fields },
      }
    }
    const fields: Row = { ...before.fields, ...intent.fields }
    return { verb: 'change', before, after: { id, org, version, occurrence, state: before.state, fields } }
  })
}
