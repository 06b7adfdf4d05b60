import { gradeOf } from '../grade.ts'
import { outlineOf } from '../outline.ts'
import type { ProjectEvaluation } from '../projectEvaluation.ts'
import { departmentForm } from './departmentForm.ts'
import type { AnnexSection, FilledForm } from './filledForm.ts'
import { projectForm } from './projectForm.ts'

/** The official form of an evaluation: F3 of a project, F2 of the whole unit. */
export function scoredForm(evaluation: ProjectEvaluation): FilledForm {
  const { report, scorecard, execution, indicators } = evaluation
  const { document, clause } = scorecard.basis
  return {
    report: report.name,
    title: report.title,
    unit: evaluation.implementingUnit,
    year: evaluation.year,
    form: report.kind === 'department' ? departmentForm(evaluation) : projectForm(evaluation),
    sections: [],
    figures: evaluation.figures,
    findings: evaluation.findings,
    relations: [],
    outline: outlineOf(evaluation),
    openCells: [execution.given, ...indicators.map(({ given }) => given)].filter((given) => given === null)
      .length,
    totals: { claimed: evaluation.claimedTotal, computed: evaluation.computedTotal },
    card: {
      name: scorecard.name,
      title: scorecard.title,
      basis: `${document} ${clause}`,
      grade: gradeOf(evaluation.claimedTotal, scorecard),
      deadline: scorecard.deadline,
    },
    basis: `指标体系：${scorecard.title}。计分依据：${document}，${clause}。`,
    annex: annexOf(evaluation),
    asOf: evaluation.asOf,
    demo: evaluation.demo,
  }
}

function annexOf({ splits, scorecard, indicators }: ProjectEvaluation): readonly AnnexSection[] {
  const split = [...splits.income, ...splits.spending].map(({ key }) => `split.${key}`)
  return [
    { title: '预算执行', keys: ['funds.total.initial', 'execution.score', ...split] },
    ...scorecard.classes.map(({ class: name }) => ({
      title: name,
      keys: indicators
        .filter(({ indicator }) => indicator.class === name)
        .map(({ indicator }) => `indicator.${indicator.id}.score`),
    })),
  ].filter(({ keys }) => keys.length > 0)
}
