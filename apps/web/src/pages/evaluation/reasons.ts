import type { EvaluationJson, FindingJson } from '../../api/contract.ts'
import type { Edits } from '../../components/officialForm/grid.ts'
import { textAt } from './pending.ts'

const asksReason = ({ level }: FindingJson): boolean => level === 'error' || level === 'warning'

/** The next row, below this one and then from the top, whose finding asks for a reason that is not written. */
export function nextOpenReason(
  rows: EvaluationJson['rows'],
  findings: readonly FindingJson[],
  after: string,
): Edits | null {
  const asked = new Set(findings.filter(asksReason).map(({ indicator }) => indicator))
  const notes = rows
    .flat()
    .flatMap(({ edits, text }) => (edits?.field === 'deviationNote' ? [{ edits, text }] : []))
  const at = notes.findIndex(({ edits }) => edits.indicator === after)
  const others = [...notes.slice(at + 1), ...notes.slice(0, Math.max(at, 0))]
  return others.find(({ edits, text }) => text === '' && asked.has(edits.indicator))?.edits ?? null
}

/** The findings that keep a form from being submitted until they are corrected or explained. */
export const openFindings = (findings: readonly FindingJson[]): readonly FindingJson[] =>
  findings.filter(asksReason)

/** The key under which the server looks for the explanation of a finding. */
export const explanationKey = ({ code, indicator }: FindingJson): string => `${code}.${indicator ?? ''}`

/** Reasons that are written in the form already, by the finding they answer. */
export function reasonsGiven({
  rows,
  findings,
}: Pick<EvaluationJson, 'rows' | 'findings'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    openFindings(findings).flatMap((finding) => {
      const { indicator } = finding
      const text = indicator === null ? undefined : textAt(rows, { indicator, field: 'deviationNote' })
      return text ? [[explanationKey(finding), text]] : []
    }),
  )
}
