import { type House, OfficeError } from '@hengjian/office'
import type { Ledger } from '@hengjian/ledger'

/**
 * The ledger that a person names at the terminal, by its title as in the menu or by its name.
 * @throws OfficeError LEDGER_UNKNOWN
 */
export function ledgerAsked(house: House, asked: string): Ledger {
  const found = [...house.ledgers.values()].find(({ name, title }) => name === asked || title === asked)
  if (!found) throw new OfficeError('LEDGER_UNKNOWN', `没有名为“${asked}”的台账，请照控制台菜单里的名称写。`)
  return found
}
