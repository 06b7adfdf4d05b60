import type { ReadDocument } from '../documents/document.ts'
import type { Fact } from './fact.ts'
import { factsOfForm } from './factsOfForm.ts'
import { factsOfSentence, type Surroundings } from './factsOfSentence.ts'
import type { MeasureFinder } from './measure.ts'
import { projectOf } from './projectOf.ts'

/**
 * Everything that the numbers of a document say: those of its forms first, since their rows and columns name them.
 * @param all documents of the file: a report on a project takes its name from the form of that project
 */
export function factsOf(
  document: Omit<ReadDocument, 'facts'>,
  all: readonly Omit<ReadDocument, 'facts'>[],
  find: MeasureFinder,
): readonly Fact[] {
  const isProject = document.kind === 'projectReport' || document.kind === 'projectForm'
  const year = document.year ?? all.find((one) => one.year !== null)?.year ?? usualYear(document)
  const around: Surroundings = {
    document: document.id,
    period: { year, part: null },
    scope: isProject ? 'project' : 'unit',
    subject: isProject ? projectOf(document, all) : null,
  }
  const inForms = document.forms.flatMap((form) =>
    factsOfForm(
      form,
      form.kind === 'projectForm'
        ? { ...around, scope: 'project', subject: form.name?.text.trim() ?? around.subject }
        : around,
      find,
    ),
  )
  const cells = new Set(inForms.map(({ figure }) => figure.id))
  return [
    ...inForms,
    ...document.sentences
      .flatMap((sentence) => factsOfSentence(sentence, around, find))
      .filter(({ figure }) => !cells.has(figure.id)),
  ]
}

/** The year that a document names most often, where no title says which it reports on. */
function usualYear({ sentences }: Omit<ReadDocument, 'facts'>): number | null {
  const counts = new Map<string, number>()
  for (const { text } of sentences)
    for (const [, year = ''] of text.text.matchAll(/(?<![〔[(（\d])(20\d\d)\s*年/g))
      counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most === undefined ? null : Number(most[0])
}
