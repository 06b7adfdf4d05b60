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
  const around: Surroundings = {
    document: document.id,
    period: { year: document.year, part: null },
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
