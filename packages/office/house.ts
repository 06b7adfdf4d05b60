import { type Catalogue, formsOf } from '@hengjian/catalogue'
import type { CodeLists, Ledger } from '@hengjian/ledger'
import { assertInvariant, type Day, dayInShanghai } from '@hengjian/values'
import {
  checkLedgers,
  type Database,
  type FileStore,
  type KeptSums,
  keptSums,
  type OrganisationTree,
  monthClosings,
  organisations,
  readOrganisations,
} from '@hengjian/store'
import { OfficeError } from './errors.ts'

/** Everything that the work of an office needs, put together once at start. */
export type House = {
  readonly tenant: number
  readonly catalogue: Catalogue
  /** Kernel ledgers and those of the catalogue, by name. */
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly codes: CodeLists
  /** Connections on behalf of people, under row security. */
  readonly app: Database
  /** The connection that seals, verifies and reads the organisation tree. */
  readonly keeper: Database
  readonly files: FileStore
  readonly now: () => Date
  /** The organisation tree as it stands; read again after `forgetOrganisations`. */
  readonly organisations: () => Promise<OrganisationTree>
  readonly forgetOrganisations: () => void
  /** Sums over ledgers that cannot have changed since they were asked for. */
  readonly sums: KeptSums
  readonly demo: boolean
}

/** Puts a house together. */
export function house(
  parts: Omit<House, 'ledgers' | 'codes' | 'organisations' | 'forgetOrganisations' | 'sums'>,
): House {
  let tree: Promise<OrganisationTree> | null = null
  return {
    ...parts,
    ledgers: new Map(
      [organisations, ...parts.catalogue.ledgers.values(), monthClosings, ...checkLedgers].map((ledger) => [
        ledger.name,
        ledger,
      ]),
    ),
    codes: codeLists(parts.catalogue),
    sums: keptSums(),
    organisations: () => (tree ??= readOrganisations(parts.keeper, parts.tenant)),
    forgetOrganisations: () => {
      tree = null
    },
  }
}

/** Lists that cells choose from: dated standards, and forms, scorecards and locking ledgers of the catalogue by title. */
function codeLists(catalogue: Catalogue): CodeLists {
  const { ledgers, standards, scorecards } = catalogue
  const titles = (
    entries: readonly { readonly name: string; readonly title: string }[],
  ): ReadonlyMap<string, string> => new Map(entries.map(({ name, title }) => [name, title]))
  return new Map([
    ...[...standards.values()].map(
      ({ name, codes }) => [name, new Map(codes.map(({ code, label }) => [code, label]))] as const,
    ),
    ['forms', titles(formsOf(catalogue))] as const,
    ['scorecards', titles([...scorecards.values()])] as const,
    ['lockingLedgers', titles([...ledgers.values()].filter(({ month }) => month?.locks))] as const,
  ])
}

export const today = (of: House): Day => dayInShanghai(of.now())

/** @throws OfficeError LEDGER_UNKNOWN for an address that names no ledger */
export function ledgerNamed(of: House, name: string): Ledger {
  const ledger = of.ledgers.get(name)
  if (!ledger) throw new OfficeError('LEDGER_UNKNOWN', '没有这本台账，请从左侧菜单重新进入。')
  return ledger
}

/** A ledger that the program itself relies on. */
export function kernelLedger(of: House, name: string): Ledger {
  const ledger = of.ledgers.get(name)
  assertInvariant(ledger, `the kernel ledger ${name} is missing`)
  return ledger
}
