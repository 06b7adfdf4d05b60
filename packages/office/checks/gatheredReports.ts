import { createHash } from 'node:crypto'
import type { CheckResult, SourcedFact } from '@hengjian/checker'
import type { RunFinding } from '@hengjian/store'
import { type BeyondFile, keptFinding, unnamed } from './examined.ts'
import { nameOf, plainWords } from './keptFiles.ts'
import type { Comparison } from './keptComparison.ts'
import type { ToldReport } from './toldReports.ts'

/** What is compared for one unit of one batch. */
export type Gathered = {
  /** The file that the comparison is kept with. */
  readonly home: ToldReport
  /** The unit, as the tree calls it. */
  readonly name: string
  readonly own: readonly ToldReport[]
  /** Of the year before, from whichever batch. */
  readonly before: readonly ToldReport[]
  /** Of other offices of the region. */
  readonly others: readonly ToldReport[]
  /** What is left out, in a sentence. */
  readonly left: string | null
}

const allOf = ({ own, before, others }: Gathered): readonly ToldReport[] => [...own, ...before, ...others]

/** Names the drafts that are compared. */
export const digestOfDrafts = (one: Gathered): string =>
  createHash('sha256')
    .update(
      allOf(one)
        .map(({ digest }) => digest)
        .join('\n'),
    )
    .digest('hex')

/**
 * What each file is called in places. One of another batch is told by its batch too: files of two years are often
 * called the same.
 */
function namesOf(one: Gathered): ReadonlyMap<ToldReport, string> {
  const taken = new Set<string>()
  return new Map(
    allOf(one).map((report) => {
      const { batch, title, path } = report
      const plain = batch === one.home.batch ? path : `${title}：${path}`
      let name = plain
      for (let at = 2; taken.has(name); at += 1) name = `${plain}（${at}）`
      taken.add(name)
      return [report, name] as const
    }),
  )
}

/** All facts, those of the unit under one name: what it is called drifts from file to file and from year to year. */
export function factsOf(one: Gathered): readonly SourcedFact[] {
  const names = namesOf(one)
  const called = one.own.find(({ unitRead }) => unitRead !== null)?.unitRead ?? one.name
  const isOwn = (unit: string, report: ToldReport): boolean =>
    report.unit === one.home.unit && (unit === unnamed || plainWords(unit).slice(0, 200) === report.unitRead)
  // In one order whoever is compared: a finding between two offices reads alike with both of them.
  const reports = allOf(one).toSorted((a, b) => a.unit - b.unit || (a.id < b.id ? -1 : 1))
  return reports.flatMap((report) => {
    const file = names.get(report) ?? report.path
    const known = (report.facts ?? []).filter(({ unit }) => unit !== unnamed || report.unit === one.home.unit)
    return known.map((fact) => ({
      ...fact,
      file,
      unit: isOwn(fact.unit, report) ? called : fact.unit,
      place: { ...fact.place, file },
      figure: { ...fact.figure, id: `${file}|${fact.figure.id}` },
    }))
  })
}

/**
 * What is kept of a comparison: the findings that stand in a file of the unit, each with the other files it stands in.
 * @param placeWords says a place as a person does
 */
export function keptOf(
  one: Gathered,
  { judged, findings }: CheckResult,
  placeWords: (place: CheckResult['findings'][number]['places'][number]) => string,
): Pick<Comparison, 'judged' | 'findings'> {
  const names = namesOf(one)
  const reportOf = new Map([...names].map(([report, name]) => [name, report]))
  const short = (name: string): string => {
    const report = reportOf.get(name)
    return report && one.own.includes(report) ? nameOf(name) : name
  }
  const kept = findings.flatMap((finding): readonly RunFinding[] => {
    const stands = [...new Set(finding.places.flatMap(({ file }) => reportOf.get(file ?? '') ?? []))]
    if (!stands.some((report) => one.own.includes(report))) return []
    const beyond = stands
      .filter((report) => !one.own.includes(report))
      .map((report): BeyondFile => {
        const { id: submission, batch, unit } = report
        return { submission, batch, unit, file: names.get(report) ?? '' }
      })
    const beside = stands.map(({ id }) => id).filter((id) => id !== one.home.id)
    const words = (place: (typeof finding.places)[number]): string =>
      placeWords(place.file === undefined ? place : { ...place, file: short(place.file) })
    return [keptFinding(finding, words, { beyond, beside })]
  })
  return { judged, findings: kept }
}

/** Where there is something to compare with that no facts are kept of. */
export function oldChecks(reports: readonly ToldReport[]): string | null {
  const [first, ...more] = reports.filter(({ facts }) => facts === null)
  if (!first || new Set(reports.map(({ batch }) => batch)).size < 2) return null
  const files = `“${first.title}”的“${first.path}”${more.length > 0 ? `等 ${more.length + 1} 份文件` : ''}`
  return `${files}由较早的程序检查，没有用于核对上年数；请重新检查。`
}
