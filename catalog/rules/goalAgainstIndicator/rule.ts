import {
  type CheckedFile,
  type Fact,
  factsIn,
  indicatorFacts,
  rule,
  setsTarget,
  termOfFact,
  toldOf,
} from '@hengjian/checker'
import { namedOtherwise } from './namedOtherwise.ts'

/** The target of an indicator is the one that the goal above it sets. */
export const goalAgainstIndicator = rule({
  id: 'X17',
  name: 'goalAgainstIndicator',
  title: '指标值应与年度目标一致',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2021〕101号，绩效指标是绩效目标的细化和量化',
  fix: '核对目标和指标值；上级下达的目标与本级目标不同的，注明采用哪一个。',
  says: {},
  *check(file) {
    const told = factsIn(file).filter(({ source }) => source === 'sentence')
    const reports = new Set(file.documents.flatMap(({ id, kind }) => (kind.endsWith('Report') ? [id] : [])))
    // A form whose lines are read as sentences says what was reached right below what was wanted.
    const wanted = told.filter((fact) => reports.has(fact.document) && setsTarget(fact))
    for (const { fact, form, document } of indicatorFacts(file, 'target')) {
      // The goal of the beginning of the year knows nothing of a target that was adjusted.
      const row = form.indicators.find(({ target }) => target?.figure?.id === fact.figure.id)
      if (row?.initialTarget && row.initialTarget.figure?.value !== fact.figure.value) continue
      const goal = plain(form.expected?.text ?? '')
      const inGoal = toldOf(fact, told).filter(({ quote }) => goal.includes(plain(quote)))
      // A goal may name a number more than once; the one that the indicator repeats is meant.
      const meant = inGoal.find(({ figure }) => figure.value === fact.figure.value) ?? inGoal[0]
      if (meant && !isAdjusted(fact, meant, file))
        yield {
          relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(meant) },
          document,
          certainty: 0.7,
        }
      if (meant) continue
      // What the text of the report sets as a target, and sets only once.
      const set = toldOf(fact, wanted)
      const [one] = set
      if (!one || new Set(set.map(({ figure }) => figure.value)).size > 1 || isAdjusted(fact, one, file))
        continue
      // What was reached, read where it stands beside what was wanted.
      if (row?.actual?.figure?.value === one.figure.value) continue
      yield {
        relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(one) },
        document,
        certainty: 0.6,
      }
    }
    yield* namedOtherwise(file)
  },
})

/** 年初目标 1200, 调整后 1250: the row holds the number of the goal as well. */
const isAdjusted = (indicator: Fact, goal: Fact, { documents }: CheckedFile): boolean =>
  documents
    .filter(({ id }) => id === indicator.document)
    .flatMap(({ blocks }) => blocks)
    .some(
      (block) =>
        block.kind === 'table' &&
        [...Map.groupBy(block.cells, ({ row }) => row).values()].some((cells) => {
          const words = cells.map(({ text }) => plain(text.text))
          return (
            words.includes(plain(indicator.quote.split(' ')[0] ?? '')) &&
            [goal, indicator].every(({ figure }) => words.some((one) => Number(one) === Number(figure.value)))
          )
        }),
    )

const plain = (text: string): string => text.replaceAll(/\s/g, '')
