import type { QueryClient } from '@tanstack/react-query'

/**
 * After rows of a ledger were written, moved or removed: its pages are read again, and so is everything
 * that is computed from ledgers. Whoever corrects a row and goes back to the form sees the new number.
 * Other ledgers are read again when they are opened: closing a month closes rows of theirs.
 */
export async function ledgerChanged(client: QueryClient, ledger: string): Promise<void> {
  void client.invalidateQueries({ queryKey: ['evaluations'] })
  void client.invalidateQueries({ queryKey: ['home'] })
  void client.invalidateQueries({ queryKey: ['ledgers'], refetchType: 'none' })
  await client.invalidateQueries({ queryKey: ['ledgers', ledger] })
}
