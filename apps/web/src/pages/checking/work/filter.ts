import type { UnitWorkJson } from '../../../api/contract.ts'

export type WorkFinding = UnitWorkJson['findings'][number]
export type VerdictWord = NonNullable<WorkFinding['verdict']>['verdict']

/** The three verdicts in the order of their keys. */
export const verdictWords = ['需修改', '已有依据', '不适用'] as const satisfies readonly VerdictWord[]

/** What is asked for; null asks for all. */
export type Filter = {
  readonly severity: WorkFinding['severity'] | null
  readonly verdict: VerdictWord | '未处理' | null
  readonly rule: string | null
  readonly file: string | null
}

export const noFilter: Filter = { severity: null, verdict: null, rule: null, file: null }

/** Two files of a unit may hold the same finding: it is decided for each. */
export const keyOf = ({ submission, fingerprint }: WorkFinding): string => `${submission} ${fingerprint}`

/** A file of a unit, as far as a finding is about it. */
type OwnFile = Pick<UnitWorkJson['files'][number], 'id' | 'path'>

/** Where a finding stands in one file: a finding between files names the file of each of its places. */
export const placesIn = ({ submission, places }: WorkFinding, { id, path }: OwnFile): WorkFinding['places'] =>
  places.filter(({ file }) => (file === undefined ? submission === id : file === path))

/** Whether a finding is to be seen in a file; one without a place stands in the whole of its own. */
export const speaksOf = (finding: WorkFinding, file: OwnFile): boolean =>
  placesIn(finding, file).length > 0 || (finding.places.length === 0 && finding.submission === file.id)

export const verdictOf = ({ verdict }: WorkFinding): VerdictWord | '未处理' => verdict?.verdict ?? '未处理'

export const filtered = (
  findings: readonly WorkFinding[],
  files: readonly OwnFile[],
  filter: Filter,
): readonly WorkFinding[] =>
  findings.filter(
    (finding) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.verdict === null || verdictOf(finding) === filter.verdict) &&
      (filter.rule === null || finding.rule === filter.rule) &&
      (filter.file === null || files.some((file) => file.id === filter.file && speaksOf(finding, file))),
  )
