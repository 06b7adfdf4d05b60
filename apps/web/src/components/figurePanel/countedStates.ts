import type { LedgerDescription } from '../../api/contract.ts'

/**
 * The states whose rows a figure counts, as the address of a ledger page writes them; undefined where all
 * of them count. The list then holds the rows of the figure and none that waits for its review.
 */
export function countedStates(ledger: Pick<LedgerDescription, 'states'> | undefined): string | undefined {
  const states = Object.entries(ledger?.states ?? {})
  const counted = states.filter(([, { counts }]) => counts)
  return counted.length === states.length ? undefined : counted.map(([name]) => name).join(',')
}
