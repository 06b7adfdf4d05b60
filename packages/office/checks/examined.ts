import { readFile } from 'node:fs/promises'
import type { Finding, Level, SourcedFact } from '@hengjian/checker'
import type { DocumentSummary, Examined, OpenedFile, turns } from '@hengjian/checking'
import type { CheckRun, RunFinding } from '@hengjian/store'
import { shortNames } from './keptFiles.ts'

/** A document of a file as pages list it. */
export type ToldDocument = Pick<DocumentSummary, 'id' | 'unit' | 'year'> & { readonly title: string }

type Told<T> = T extends { readonly places: readonly (infer P)[] }
  ? Omit<T, 'places'> & { readonly places: readonly (P & { readonly where: string })[] }
  : never

/** A finding with its places in words, as it is kept and shown. */
export type ToldFinding = Omit<Told<Finding>, 'consequences'> & {
  readonly consequences: readonly Told<Finding['consequences'][number]>[]
  /** The files beyond those of its unit and batch in which its places stand. */
  readonly beyond?: readonly BeyondFile[]
}

/** A file of another batch or unit. */
export type BeyondFile = {
  readonly submission: string
  readonly batch: string
  readonly unit: number
  /** As places name it. */
  readonly file: string
}

/** What one examination gives to be kept. */
export type Kept = {
  readonly run: Pick<
    CheckRun,
    | 'catalogue'
    | 'program'
    | 'unreadable'
    | 'judged'
    | 'documents'
    | 'cannot_tell'
    | 'remarks'
    | 'blocks'
    | 'facts'
    | 'results'
  >
  readonly documents: readonly ToldDocument[]
  readonly findings: readonly RunFinding[]
}

/** Stands for the unit of documents that name none: whose file it is, is known from the batch. */
export const unnamed = ''

const manifest = new URL('../../../package.json', import.meta.url)
let stamped: Promise<{ readonly program: string; readonly catalogue: string }> | null = null

/** Version of the program and digest of the rules: the same for as long as this process runs. */
async function stampOf(): Promise<{ readonly program: string; readonly catalogue: string }> {
  const [{ ownCatalogue }, { digestOfRules }] = await Promise.all([
    import('@hengjian/checking'),
    import('@hengjian/catalogue/rules'),
  ])
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string }
  return { program: version, catalogue: await digestOfRules(ownCatalogue) }
}

/**
 * Examines a file in a thread of its own. Readers and rules are loaded with the first one, so that an office that
 * checks none starts without them.
 */
export async function examined(file: string, bytes: Uint8Array): Promise<Kept> {
  const { examineApart } = await import('@hengjian/checking')
  const found = await inThread(() => examineApart(file, bytes, unnamed))
  return keptOf(found, await stamp())
}

/** What shows only between files of one unit, every place beginning with its file; null for what was not finished. */
export async function examinedTogether(files: readonly OpenedFile[]) {
  const { examineTogetherApart, placeWords } = await import('@hengjian/checking')
  const found = await inThread(() => examineTogetherApart(files))
  if (!found) return null
  const named = shortNames(files.map(({ file }) => file))
  const words = (place: Finding['places'][number]): string =>
    placeWords(place.file === undefined ? place : { ...place, file: named.get(place.file) ?? place.file })
  return { judged: found.judged, findings: found.findings.map((finding) => keptFinding(finding, words)) }
}

/** What each of several sets of facts says against itself, across years and offices; null for what was not finished. */
export async function examinedAcross(sets: readonly (readonly SourcedFact[])[]) {
  const { examineAcrossApart } = await import('@hengjian/checking')
  return inThread(() => examineAcrossApart(sets))
}

export const stamp = (): ReturnType<typeof stampOf> => (stamped ??= stampOf())

/** Threads at a time, whoever asks: a thread may take the memory of a large file. */
const threads = 2
let inTurn: ReturnType<typeof turns> | null = null

async function inThread<T>(work: () => Promise<T>): Promise<T> {
  const { turns } = await import('@hengjian/checking')
  inTurn ??= turns(threads, Number.POSITIVE_INFINITY)
  return inTurn(work)
}

async function keptOf(
  { outcome, blocks, facts }: Examined,
  stamp: { readonly program: string; readonly catalogue: string },
): Promise<Kept> {
  const { documentOf, placeWords, resultsOf } = await import('@hengjian/checking')
  const none = { judged: 0, documents: '[]', cannot_tell: '[]', remarks: '[]', blocks: '[]' }
  if (outcome.kind === 'unreadable')
    return {
      run: { ...stamp, ...none, facts: null, results: [], unreadable: outcome.unreadable.message },
      documents: [],
      findings: [],
    }
  const { result } = outcome
  const told = <P extends Finding['places'][number]>(places: readonly P[]) =>
    places.map((place) => ({ ...place, where: placeWords(place) }))
  const documents = result.documents.map(({ id, unit, year }) => ({
    id,
    unit,
    year,
    title: documentOf(result, id),
  }))
  const remarks = result.remarks.map(({ sentence, place }) => ({ sentence, where: placeWords(place) }))
  const cannotTell = result.cannotTell.map((one) => ({ ...one, places: told(one.places) }))
  return {
    run: {
      ...stamp,
      unreadable: null,
      judged: result.judged,
      documents: JSON.stringify(documents),
      cannot_tell: JSON.stringify(cannotTell),
      remarks: JSON.stringify(remarks),
      blocks: JSON.stringify(blocks),
      facts: JSON.stringify(facts),
      results: resultsOf(facts),
    },
    documents,
    findings: result.findings.map((finding) => keptFinding(finding, placeWords)),
  }
}

/**
 * A finding as it is kept.
 * @param words in which a place is told
 */
export function keptFinding(
  finding: Finding,
  words: (place: Finding['places'][number]) => string,
  { beyond, beside }: { readonly beyond?: readonly BeyondFile[]; readonly beside: readonly string[] } = {
    beside: [],
  },
): RunFinding {
  const told = <P extends Finding['places'][number]>(places: readonly P[]) =>
    places.map((place) => ({ ...place, where: words(place) }))
  const whole: ToldFinding = {
    ...finding,
    places: told(finding.places),
    consequences: finding.consequences.map((one) => ({ ...one, places: told(one.places) })),
    ...(beyond && { beyond }),
  }
  return {
    fingerprint: finding.fingerprint,
    severity: finding.severity,
    rule: finding.rule,
    document: finding.document,
    effect: effectOf(finding),
    content: JSON.stringify(whole),
    beside,
  }
}

/** The first number of a printed amount. */
const numberIn = (words: string | null): number | null => {
  const [found] = /-?\d+(?:\.\d+)?/.exec(words?.replaceAll(',', '') ?? '') ?? []
  return found === undefined ? null : Number(found)
}

/** How far what is stated is from what follows, relative to what is stated; 0 where the two are no numbers. */
export function effectOf({ stated, difference }: Pick<Finding, 'stated' | 'difference'>): number {
  const [from, by] = [numberIn(stated), numberIn(difference)]
  if (by === null) return 0
  return from === null || from === 0 ? Math.abs(by) : Math.abs(by / from)
}

const order: readonly Level[] = ['error', 'warning', 'notice', 'info']

/** Heaviest level first, within it what makes the greatest difference. */
export const byEffect = (
  one: { readonly severity: Level; readonly effect: number },
  other: { readonly severity: Level; readonly effect: number },
): number => order.indexOf(one.severity) - order.indexOf(other.severity) || other.effect - one.effect
