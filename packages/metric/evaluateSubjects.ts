import { allKnown, assertInvariant, chainFact, type Fact, known, missing, type Value } from '@hengjian/values'
import { definitionOf } from './definition.ts'
import type { Detail } from './evaluateSum.ts'
import { explain } from './explanation.ts'
import { addValues } from './joinStated.ts'
import type { Metric, SubjectsMetric } from './metric.ts'
import { printInComputation, printWithUnit } from './print.ts'
import type { Figure, MetricQuestion, Subject } from './question.ts'
import type { LedgerReader } from './reader.ts'

/** More subjects of one kind in one year is a mistake of import. */
const mostSubjects = 500

type Ask = (part: Metric, changed: Partial<MetricQuestion>) => Promise<Figure>

async function subjectsOf(
  { subjects, on, where }: SubjectsMetric,
  { organisation, year }: MetricQuestion,
  reader: LedgerReader,
): Promise<readonly Subject[]> {
  const { total, rows } = await reader.rows(
    {
      ledger: subjects.name,
      org: organisation,
      subtree: false,
      conditions: [{ field: on, equals: year }, ...where],
    },
    mostSubjects,
  )
  assertInvariant(total <= mostSubjects, `${total} subjects in one sum`)
  return rows.map(({ id, fields }) => ({ id, caption: String(fields[subjects.caption]) }))
}

/** Adds up the metric subject by subject. One subject without a figure leaves the whole without one. */
export async function evaluateSubjects(
  of: SubjectsMetric,
  question: MetricQuestion,
  reader: LedgerReader,
  ask: Ask,
): Promise<Detail> {
  const subjects = await subjectsOf(of, question, reader)
  const figures: Figure[] = []
  for (const subject of subjects) figures.push(await ask(of.of, { subject }))
  const fact = totalOf(of, question, figures)
  const numbers = figures.flatMap((figure) =>
    figure.fact.kind === 'known' ? [printInComputation(figure.fact.value, of.unit)] : [],
  )
  return {
    fact,
    hasRows: fact.kind === 'known',
    explanation: explain(
      of.title,
      fact,
      { kind: 'computed' },
      {
        unit: of.unit,
        inWords: definitionOf(of),
        withNumbers:
          fact.kind === 'known' ? `${numbers.join(' + ')} = ${printWithUnit(fact.value, of.unit)}` : null,
        inputs: figures.map((figure, index) => ({
          ...figure.explanation,
          title: `${figure.explanation.title}（${subjects[index]?.caption}）`,
        })),
      },
    ),
  }
}

function totalOf(of: SubjectsMetric, { year }: MetricQuestion, figures: readonly Figure[]): Fact<Value> {
  if (figures.length === 0)
    return missing(
      `“${of.subjects.title}”中没有${year}年度符合“${of.title}”的记录，请登记，或在“汇总数”中录入“${of.title}”。`,
    )
  return chainFact(allKnown(figures.map(({ fact }) => fact)), ([first, ...rest]): Fact<Value> => {
    const sum = rest.reduce<Value | null | undefined>(
      (total, value) => (total ? addValues(total, value) : total),
      first,
    )
    return sum ? known(sum) : missing(`口径“${of.title}”的各项计量单位不同，不能相加，请核对口径。`)
  })
}
