import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import {
  assembleProjectEvaluation,
  type AssembleInput,
  type Indicator,
  type ProjectEvaluation,
  scoredForm,
} from '@hengjian/evaluation'
import { caseId, caseOrganisations, type LedgerRow, readRows, rowsReader } from '@hengjian/metric/testing'
import { assertInvariant, Decimal } from '@hengjian/values'

const root = fileURLToPath(new URL('../../..', import.meta.url))
export const catalogue = await loadCatalogue(root)

/** An invented project: hand-counted rows of five ledgers. */
export const demoRows: readonly LedgerRow[] = readRows(
  await readFile(new URL('demoProject.csv', import.meta.url), 'utf8'),
  catalogue.ledgers,
)

type Draft = Pick<Indicator, 'class' | 'second' | 'name' | 'operator' | 'target'> &
  Partial<Omit<Indicator, 'weight'>> & { readonly points: number }

/** An indicator whose id is its place. */
export const indicator = ({ points, ...draft }: Draft, index: number): Indicator => ({
  id: `i${index + 1}`,
  version: 1,
  position: index + 1,
  targetNumber: null,
  unit: null,
  metric: null,
  metricArguments: null,
  actualText: null,
  claimed: null,
  deviation: null,
  ...draft,
  weight: new Decimal(points),
})

const goals: readonly Draft[] = [
  {
    class: '成本指标',
    second: '经济成本指标',
    name: '项目成本控制',
    operator: '≤',
    target: '10',
    unit: '万元',
    points: 20,
    metric: 'executed',
  },
  {
    class: '产出指标',
    second: '数量指标',
    name: '走访演示商会',
    operator: '≥',
    target: '2次',
    points: 15,
    metric: 'workDone',
    metricArguments: '类别=走访商会；计量单位=次',
  },
  {
    class: '产出指标',
    second: '数量指标',
    name: '接待演示客商',
    operator: '≥',
    target: '200人次',
    points: 10,
    metric: 'receptionGuests',
  },
  {
    class: '产出指标',
    second: '时效指标',
    name: '完成时限',
    operator: '期限',
    target: '2023年12月31日前',
    points: 15,
    actualText: '2023年12月20日完成',
  },
  {
    class: '效益指标',
    second: '社会效益指标',
    name: '演示市知名度',
    operator: '定性',
    target: '逐步提升',
    points: 20,
    actualText: '达成，来访客商比上年增加',
    claimed: new Decimal(18),
    deviation: '宣传渠道偏少，下一步增加。',
  },
  {
    class: '满意度指标',
    second: '服务对象满意度指标',
    name: '客商满意度',
    operator: '≥',
    target: '≥95%',
    points: 10,
    metric: 'satisfactionRate',
  },
]
export const demoIndicators = goals.map(indicator)

export const demoSubject = { id: caseId('演示客商联络经费'), caption: '演示客商联络经费' }

/** The input of the demo project, with anything changed. */
export function inputOf(changed: Partial<AssembleInput> = {}): AssembleInput {
  const report = catalogue.reports.get('projectSelfEvaluation')
  const scorecard = catalogue.scorecards.get('mof-2021-cost')
  assertInvariant(report && scorecard, 'the form and its card are in the catalogue')
  return {
    report,
    scorecard,
    organisation: caseOrganisations.本单位,
    year: 2023,
    project: demoSubject,
    supervisingDept: '演示市商务局',
    implementingUnit: '演示市投资促进中心',
    expected: '走访演示商会，接待演示客商。',
    achieved: '走访演示商会二次，接待演示客商一百六十人次。',
    claimedExecution: null,
    indicators: demoIndicators,
    metricNamed: (name) => catalogue.metrics.get(name),
    demo: true,
    ...changed,
  }
}

/** The demo project over other rows. */
export const assembled = (
  rows: readonly LedgerRow[] = demoRows,
  changed: Partial<AssembleInput> = {},
): Promise<ProjectEvaluation> =>
  assembleProjectEvaluation(inputOf(changed), rowsReader(catalogue.ledgers, rows))

/** The texts of the form, row by row, covered places left out. */
export const printed = (evaluation: ProjectEvaluation): readonly string[] =>
  scoredForm(evaluation).form.rows.map((row) => row.map(({ text }) => text.replace('\n', '')).join('|'))

/** The text that shows a figure on the form. */
export const shown = (evaluation: ProjectEvaluation, figure: string): string | undefined =>
  scoredForm(evaluation)
    .form.rows.flat()
    .find((cell) => cell.figure === figure)?.text
