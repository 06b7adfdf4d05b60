import { bodyOf, lackingFields, type Ledger } from '@hengjian/ledger'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { mayWrite, type Person } from '../person.ts'
import { takesOfficialForms } from './official.ts'
import { readSource } from './read.ts'
import { bestSheet, type Brought } from './source.ts'
import { startImport } from './start.ts'

/** How well a table fits a ledger: the part of its columns that are fields, when no needed field is missing. */
type Fit = {
  readonly ledger: Ledger
  readonly matched: number
  readonly share: number
  /** Its first row is kept in this ledger, not in another one that the same export feeds. */
  readonly leads: boolean
}

/**
 * Takes a file without being told the ledger: official forms go to stated totals, a table to the ledger whose
 * fields its columns name best. Nothing is written.
 * @throws OfficeError LEDGER_UNCLEAR where no ledger, or more than one, fits
 */
export async function startAnyImport(house: House, person: Person, org: number, brought: Brought) {
  const ledger = await ledgerOf(house, person, brought)
  return { ledger: ledger.name, uploaded: await startImport(house, person, ledger.name, org, brought) }
}

/** The ledger that a file is for, among those that this person writes. @throws OfficeError LEDGER_UNCLEAR */
export async function ledgerOf(house: House, person: Person, brought: Brought): Promise<Ledger> {
  const writable = [...house.ledgers.values()].filter((ledger) => mayWrite(person, ledger))
  const taker = writable.find(takesOfficialForms)
  const source = taker && (await readSource(house, taker, brought))
  if (taker && source && source.official.size > 0) return taker
  const sheets = source?.sheets ?? []
  const fits = writable.flatMap((ledger): readonly Fit[] => {
    const { sheet, proposed } = bestSheet(ledger, sheets)
    if (lackingFields(ledger, proposed.columns).length > 0) return []
    const matched = Object.keys(proposed.columns).length
    const share = matched / Math.max(1, Object.keys(proposed.headers).length)
    const first = bodyOf(ledger, sheet, proposed).find(
      ({ kind }) => kind === 'detail' || kind === 'elsewhere',
    )
    return [{ ledger, matched, share, leads: first?.kind !== 'elsewhere' }]
  })
  const [best, next] = fits.toSorted(
    (one, other) =>
      Number(other.leads) - Number(one.leads) || other.matched - one.matched || other.share - one.share,
  )
  if (
    !best ||
    (next && next.leads === best.leads && next.matched === best.matched && next.share === best.share)
  )
    throw new OfficeError(
      'LEDGER_UNCLEAR',
      best && next
        ? `这份表格可能是${best.ledger.title}，也可能是${next.ledger.title}，请到相应台账里导入。`
        : '看不出这份表格属于哪本台账：表头里没有找到任何一本台账必填的各列。请到相应台账里导入，并指定各列。',
    )
  return best.ledger
}
