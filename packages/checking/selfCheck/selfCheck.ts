import { apart } from '../apart.ts'
import { gaveUp } from '../result.ts'
import { shownOf } from '../shown.ts'
import type { SelfAnswer, SelfOrder } from './selfOrder.ts'
import { turns } from './turns.ts'

/** Files that are checked at once, and those that wait for it: a machine has other work. */
const [atOnce, waiting] = [2, 8]
const inTurn = turns(atOnce, waiting)

/**
 * Checks a file in a thread of its own, in turn with others. Nothing of it is kept: it lives in memory until it is
 * answered.
 * @throws TooBusy where too many wait already
 */
export const selfCheck = (order: SelfOrder): Promise<SelfAnswer> =>
  inTurn(() => apart<SelfAnswer>(new URL('./worker.ts', import.meta.url), order, unfinished(order)))

function unfinished({ file, as }: SelfOrder): SelfAnswer {
  const outcome = gaveUp(file)
  if (as === 'page')
    return { kind: 'shown', shown: shownOf(file, { outcome, blocks: [], facts: [], texts: [] }) }
  return { kind: 'refused', message: outcome.kind === 'unreadable' ? outcome.unreadable.message : '' }
}
