import type { LedgerDescription } from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'

/** The unit in which the ledger itself shows its money; 元 where it has none. */
export const defaultUnit = (ledger: LedgerDescription): MoneyUnit =>
  ledger.fields.find(({ kind }) => kind === 'money')?.shownIn ?? '元'
