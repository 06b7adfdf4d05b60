import { type Explanation, type LedgerReader, type Metric, remembering, type Subject } from '@hengjian/metric'
import { answerReference } from './answerReference.ts'
import type { NarrativeReport, NarrativeSection } from './narrativeReport.ts'
import { type Piece, piecesOf } from './references.ts'

/** A stretch of a section as it is read: plain words, or a figure with what opens behind it. */
export type Stretch = {
  readonly text: string
  /** Key of the figure; null for plain words. */
  readonly figure: string | null
  /** Why the figure is not there. */
  readonly missing: string | null
}

export type FilledSection = Pick<NarrativeSection, 'key' | 'number' | 'title' | 'help'> & {
  /** As it was typed, figures by reference. */
  readonly typed: string
  readonly stretches: readonly Stretch[]
  /** What the same section said last year, as typed then; null where there is none. */
  readonly before: string | null
}

export type NarrativeInput = {
  readonly report: NarrativeReport
  readonly organisation: number
  readonly unit: string
  readonly year: number
  /** Typed texts by section; and those of the year before. */
  readonly typed: ReadonlyMap<string, string>
  readonly before: ReadonlyMap<string, string>
  readonly projects: readonly Subject[]
  readonly metrics: ReadonlyMap<string, Metric>
  readonly demo: boolean
}

export type NarrativeEvaluation = Omit<NarrativeInput, 'typed' | 'before' | 'metrics' | 'projects'> & {
  readonly sections: readonly FilledSection[]
  /** By reference as it is typed: `figure:三公经费@上年`. */
  readonly figures: Readonly<Record<string, Explanation>>
  readonly asOf: LedgerReader['asOf']
}

/** Reads a report in words: every figure it names, once, with its explanation. */
export async function assembleNarrative(
  input: NarrativeInput,
  reader: LedgerReader,
): Promise<NarrativeEvaluation> {
  const { report, organisation, unit, year, demo } = input
  const figures: Record<string, Explanation> = {}
  const read = readerOf(input, remembering(reader), figures)
  const sections: FilledSection[] = []
  for (const { key, number, title, help } of report.sections) {
    const typed = input.typed.get(key) ?? ''
    const before = input.before.get(key) ?? null
    sections.push({ key, number, title, help, typed, stretches: await read(typed), before })
  }
  return { report, organisation, unit, year, demo, sections, figures, asOf: reader.asOf }
}

/** Turns a typed text into stretches, and notes the figures on the way. */
function readerOf(
  { organisation, year, metrics, projects }: NarrativeInput,
  reader: LedgerReader,
  figures: Record<string, Explanation>,
): (typed: string) => Promise<readonly Stretch[]> {
  const named = new Map(projects.map((project) => [project.caption, project]))
  const stretchOf = async (piece: Piece): Promise<Stretch> => {
    if (piece.kind === 'text') return { text: piece.text, figure: null, missing: null }
    if (piece.kind === 'unreadable')
      return { text: `（${piece.source}）`, figure: null, missing: piece.reason }
    const key = `figure:${piece.reference.source}`
    const answer = await answerReference(piece.reference, { organisation, year }, named, reader)
    figures[key] = answer.explanation
    return { text: answer.text, figure: key, missing: answer.missing }
  }
  return async (typed) => {
    const stretches: Stretch[] = []
    for (const piece of piecesOf(typed, metrics)) stretches.push(await stretchOf(piece))
    return stretches
  }
}

/** The first draft of a section, and the sentences that lack a figure. */
export type Draft = { readonly text: string; readonly left: readonly string[] }

/**
 * Assembles a first draft from the ledgers: every sentence whose figures are all known.
 * @param section one of the report's
 */
export async function draftSection(
  input: NarrativeInput,
  section: NarrativeSection,
  reader: LedgerReader,
): Promise<Draft> {
  const read = readerOf(input, remembering(reader), {})
  const sentences = [
    ...section.draft,
    ...input.projects.flatMap(({ caption }) =>
      section.eachProject.map((sentence) =>
        sentence.replaceAll('{项目}', caption).replaceAll('·项目', `·${caption}`),
      ),
    ),
  ]
  const taken: string[] = []
  const left: string[] = []
  for (const sentence of sentences) {
    const stretches = await read(sentence)
    ;(stretches.some(({ missing }) => missing !== null) ? left : taken).push(sentence)
  }
  return { text: taken.join(''), left }
}
