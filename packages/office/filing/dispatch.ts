import { type Dispatch, dispatches, dispatchReport, meetingInWords } from '@hengjian/evaluation'
import type { RowRecord } from '@hengjian/metric'
import { inOffice, type Office, type Tx } from '@hengjian/store'
import { type Day, printDay } from '@hengjian/values'
import { setTitles } from '../evaluations/setTitles.ts'
import { readerOf } from '../evaluations/input.ts'
import type { EvaluationFile, Writers } from '../evaluations/submit.ts'
import type { House } from '../house.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'

/** The dispatch of a unit and year as it is registered; null while nothing is. */
export async function dispatchRow(
  house: House,
  tx: Tx,
  office: Office,
  org: number,
  year: number,
): Promise<RowRecord | null> {
  const reader = await readerOf(house, tx, office, null)
  const conditions = [{ field: 'year', equals: year }]
  const { rows } = await reader.rows({ ledger: dispatches.name, org, subtree: false, conditions }, 1)
  return rows[0] ?? null
}

/** 文号 and meeting of a dispatch, as the bound volume prints them. */
export function filedUnder(row: RowRecord | null): {
  readonly documentNo: string | null
  readonly meeting: string | null
} {
  const day = row?.fields['meetingOn'] as Day | null | undefined
  return {
    documentNo: textOf(row, 'documentNo'),
    meeting: meetingInWords({
      name: textOf(row, 'meetingName'),
      on: day ? printDay(day) : null,
      minutesNo: textOf(row, 'minutesNo'),
    }),
  }
}

const textOf = (row: RowRecord | null, field: string): string | null => {
  const value = row?.fields[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** 发文稿纸 of a unit and year; a blank one, to be filled in by hand, where no dispatch is registered. */
export async function dispatchFile(
  house: House,
  writers: Writers,
  person: Person,
  org: number,
  year: number,
  format: 'docx' | 'pdf',
): Promise<EvaluationFile> {
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  const dispatch = await inOffice(house.app, office, async (tx): Promise<Dispatch> => {
    const row = await dispatchRow(house, tx, office, org, year)
    const signedOn = row?.fields['signedOn'] as Day | null | undefined
    return {
      unit,
      year,
      // The day of the signature, so that a filed sheet is the same whenever it is printed again.
      asOf: signedOn ? `${signedOn}T00:00:00.000Z` : house.now().toISOString(),
      title: textOf(row, 'title'),
      urgency: textOf(row, 'urgency'),
      addressee: textOf(row, 'addressee'),
      copies: textOf(row, 'copies'),
      draftedBy: textOf(row, 'draftedBy'),
      checkedBy: textOf(row, 'checkedBy'),
      signedBy: textOf(row, 'signedBy'),
      signedOn: signedOn ? printDay(signedOn) : null,
      ...filedUnder(row),
      enclosures: await setTitles(house, tx, office, org, year),
    }
  })
  return {
    name: `${unit}${year}年度发文稿纸.${format}`,
    bytes: await writers.write(dispatchReport(dispatch), format),
  }
}
