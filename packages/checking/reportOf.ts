import { atLeast, type CheckResult, type Finding, levels, type Level } from '@hengjian/checker'
import type { CheckReport, FileResult, Outcome } from './result.ts'

/** What came of the files by themselves, in the order of the paths, and of comparing them with each other. */
export type Checked = { readonly outcomes: readonly Outcome[]; readonly across: readonly CheckResult[] }

/** What a person wants to see of everything that was found. */
export type Wanted = {
  readonly version: string
  /** The lightest level that is listed. */
  readonly least: Level
  /** Fingerprints of an earlier run that are not listed again. */
  readonly known: ReadonlySet<string>
}

/** Puts together what came of the files; `given` files were asked for, those without an outcome were not reached. */
export function reportOf({ outcomes, across }: Checked, given: number, wanted: Wanted): CheckReport {
  const { version, least, known } = wanted
  const results = outcomes.flatMap((one) => (one.kind === 'checked' ? [one.result] : []))
  const unreadable = outcomes.flatMap((one) => (one.kind === 'unreadable' ? [one.unreadable] : []))
  const scans = results.flatMap((result) => result.scans ?? []).length
  const hidden = { lighter: 0, known: 0 }
  const listed = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ severity, fingerprint }) => {
      if (known.has(fingerprint)) hidden.known += 1
      else if (!atLeast(severity, least)) hidden.lighter += 1
      else return true
      return false
    })
  const files = results.map((result): FileResult => ({ ...result, findings: listed(result.findings) }))
  const between = listed(across.flatMap(({ findings }) => findings))
  const all = [...files.flatMap(({ findings }) => findings), ...between]
  const counts = levels.map((level) => [level, all.filter(({ severity }) => severity === level).length])
  return {
    tool: 'hengjian',
    version,
    files,
    across: between,
    summary: {
      files: given,
      checked: files.length,
      judged: files.reduce((sum, { judged }) => sum + judged, 0),
      complete: outcomes.length + scans === given,
      findings: Object.fromEntries(counts) as Record<Level, number>,
      cannotTell: files.reduce((sum, { cannotTell }) => sum + cannotTell.length, 0),
      hidden,
      unreadable,
    },
  }
}
