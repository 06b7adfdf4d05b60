import {
  type OverlayChange,
  overlayChanges,
  overlayOf,
  ScorecardError,
  type ScoredReport,
} from '@hengjian/evaluation'
import { inOffice, listRows } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger } from '../house.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'

/** More notices of one unit in one year are a mistake of entry: there is one for each card. */
const mostNotices = 50

/** A local notice as it stands, approved or not, with what it changes against the catalogue. */
export type LocalNotice = {
  readonly id: string
  readonly scorecard: string
  readonly document: string
  readonly clause: string
  readonly version: number
  readonly stateTitle: string
  /** Whether evaluations already follow it. */
  readonly counts: boolean
  readonly changes: readonly OverlayChange[]
  /** Why it cannot be used as it is written; null where it can. */
  readonly problem: string | null
}

/** The local notices of a unit and year, each with both values of everything that it changes. */
export async function localNotices(
  house: House,
  person: Person,
  org: number,
  year: number,
): Promise<readonly LocalNotice[]> {
  const ledger = kernelLedger(house, 'scorecardOverlays')
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const { rows } = await inOffice(house.app, office, (tx) =>
    listRows(tx, ledger, {
      tenant: office.tenant,
      orgs: [org],
      conditions: [{ field: 'year', equals: year }],
      states: [],
      search: null,
      sort: null,
      cursor: null,
      limit: mostNotices,
    }),
  )
  return rows.map((row) => {
    const name = String(row.fields['scorecard'])
    const state = ledger.states.states[row.state]
    return {
      id: row.id,
      scorecard: house.catalogue.scorecards.get(name)?.title ?? name,
      document: String(row.fields['document']),
      clause: String(row.fields['clause']),
      version: row.version,
      stateTitle: state?.title ?? row.state,
      counts: state?.counts ?? false,
      ...changesOf(house, row, name),
    }
  })
}

/**
 * A notice that does not fit its card would keep every form from opening: it is not approved in the first place.
 * @throws OfficeError NOTICE_UNFIT with the sentence that says what does not fit
 */
export function mustFitCard(house: House, row: Parameters<typeof overlayOf>[0]): void {
  const { problem } = changesOf(house, row, String(row.fields['scorecard']))
  if (problem !== null) throw new OfficeError('NOTICE_UNFIT', problem)
}

function changesOf(
  house: House,
  row: Parameters<typeof overlayOf>[0],
  name: string,
): Pick<LocalNotice, 'changes' | 'problem'> {
  const card = house.catalogue.scorecards.get(name)
  if (!card) return { changes: [], problem: '目录里没有这套指标体系，请联系管理员核对目录版本。' }
  const reports: readonly ScoredReport[] = [...house.catalogue.reports.values()].filter(({ scorecards }) =>
    scorecards.some((one) => one.name === name),
  )
  try {
    return { changes: overlayChanges(card, reports, overlayOf(row)), problem: null }
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error
    return { changes: [], problem: error.message }
  }
}
