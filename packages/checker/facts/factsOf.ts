import type { ReadDocument } from '../documents/document.ts'
import type { Figure } from '../figures/figure.ts'
import type { Fact } from './fact.ts'
import { factsOfLabels } from './factsOfLabels.ts'
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
  const labelled = document.blocks.flatMap((block, at) =>
    block.kind === 'table' ? factsOfLabels(block, `${document.id}.l${at}`, around, find) : [],
  )
  return [
    ...inForms,
    ...labelled.filter(({ figure }) => !inForms.some((one) => samePlace(one.figure, figure))),
    ...document.sentences
      .flatMap((sentence) => factsOfSentence(sentence, around, find))
      .filter(({ figure }) => !cells.has(figure.id))
      .map(aimedIn(document)),
  ]
}

/** What stands under 预期目标 of a form is wanted, whatever its words say. */
function aimedIn({ kind, forms }: Omit<ReadDocument, 'facts'>): (fact: Fact) => Fact {
  if (kind === 'targetForm')
    return (fact) => (fact.stage === 'executed' ? { ...fact, stage: 'target' } : fact)
  const plain = (text: string): string => text.replaceAll(/\s/g, '')
  const goalsOf = (some: typeof forms): readonly string[] =>
    some.flatMap((form) => ('expected' in form && form.expected ? [plain(form.expected.text)] : []))
  const goals = goalsOf(forms)
  // In lines nothing but the form says where the goals stand: growth and rates in them are wanted, too.
  const inLines = goalsOf(forms.filter(({ known }) => known === 'words'))
  if (goals.length === 0) return (fact) => fact
  const isIn = (some: readonly string[], { quote }: Fact): boolean =>
    some.some((goal) => goal.includes(plain(quote)))
  return (fact) =>
    (fact.stage === 'executed' && isIn(goals, fact)) ||
    ((fact.stage === 'growth' || fact.stage === 'rate') && isIn(inLines, fact))
      ? { ...fact, stage: 'target' }
      : fact
}

const samePlace = ({ place: one }: Figure, { place: other }: Figure): boolean =>
  Object.entries(one).every(([key, value]) => (other as Record<string, unknown>)[key] === value)
