import { assembleProjectEvaluation, inputFrom, scoredForm } from '@hengjian/evaluation'
import { caseId, caseOrganisations, readRows, rowsReader } from '@hengjian/metric/testing'
import { assertInvariant } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { catalogue, demoRows, inputOf } from './testing/demoProject.ts'

const subject = caseId('演示客商联络经费')
const rows = readRows(
  [
    '台账,年度,项目名称,项目类别,主管部门,评价对象编号,表式,指标体系,目录版本,预期目标,执行率自评得分,顺序,一级指标,二级指标,三级指标,比较方式,年度指标值,分值,取数口径,自评得分',
    '预算项目,2023,演示客商联络经费,业务工作经费,演示市商务局,,,,,,,,,,,,,,,',
    `绩效自评,2023,,,,${subject},projectSelfEvaluation,mof-2021-cost,0.1.0,走访演示商会。,9.4,,,,,,,,,`,
    `绩效指标,2023,,,,${subject},,,,,,1,成本指标,经济成本指标,项目成本控制,≤,10万元,20,全年执行数,`,
    `绩效指标,2023,,,,${subject},,,,,,2,满意度指标,服务对象满意度指标,客商满意度,≥,≥95%,10,satisfactionRate,9`,
  ].join('\n'),
  catalogue.ledgers,
)
const recordsOf = (ledger: string) => rows.filter((row) => row.ledger === ledger).map(({ record }) => record)

describe('a self-evaluation from its rows', () => {
  it('takes goals, claims and the metric by name or title from the ledgers', async () => {
    const [project] = recordsOf('budgetProjects')
    const [evaluation] = recordsOf('evaluations')
    assertInvariant(project && evaluation, 'the rows are there')
    const { report, scorecard } = inputOf()
    const input = inputFrom({
      report,
      scorecard,
      organisation: {
        number: caseOrganisations.本单位,
        name: '演示市投资促进中心',
        supervisingDept: null,
        demo: true,
      },
      project: { ...project, id: subject },
      evaluation,
      indicators: recordsOf('performanceIndicators'),
      catalogue,
    })
    const assembled = await assembleProjectEvaluation(input, rowsReader(catalogue.ledgers, demoRows))
    const cells = scoredForm(assembled).form.rows.map((row) => row.map(({ text }) => text).join('|'))
    expect(cells).toEqual(
      expect.arrayContaining([
        '主管部门|演示市商务局|实施单位|演示市投资促进中心',
        '年度资金总额|8|10|9.5|10|95.00%|9.40',
        '走访演示商会。|',
        '成本指标|经济成本指标|项目成本控制|10万元|9.5万元|20|20.00|',
        '满意度指标|服务对象满意度指标|客商满意度|≥95%|96.43%|10|9.00|',
      ]),
    )
    expect(assembled.findings.map(({ code }) => code)).toEqual([
      'EXECUTION_SCORE_DIFFERS',
      'SCORE_LOST_UNEXPLAINED',
      'RESULT_MISSING',
      'WEIGHTS_NOT_100',
      'CLASS_WEIGHT_DIFFERS',
      'CLASS_WEIGHT_DIFFERS',
    ])
  })
})
