import { readText } from '@hengjian/report/read'
import { describe, expect, test } from 'vitest'
import type { Form } from './form.ts'
import { recogniseForms } from './recogniseForms.ts'

const formsIn = (text: string): readonly Form[] => recogniseForms(readText(text).blocks).forms
const only = <K extends Form['kind']>(text: string, kind: K) => {
  const [form, ...more] = formsIn(text)
  expect(more).toStrictEqual([])
  expect(form?.kind).toBe(kind)
  return form as Extract<Form, { kind: K }>
}

const rows = [
  ['三公经费', '6.20', '8.00', '7.10'],
  ['1、公务用车购置和维护经费', '2.20', '3.00', '2.60'],
  ['其中：公车购置', '0', '0', '0'],
  ['公车运行维护', '2.20', '3.00', '2.60'],
  ['2、公务接待', '4.00', '5.00', '4.50'],
  ['项目支出：', '30', '40', '38.5'],
] as const
const names = ['三公经费', '公务用车购置和维护经费', '公车购置', '公车运行维护', '公务接待', '项目支出']

describe('the base table', () => {
  test('broken lines: heads that stand each on a line of its own are columns of their own', () => {
    const form = only(
      [
        '经费控制情况（万元）',
        '2022年决算数',
        '2023年预算数',
        '2023年决算数',
        ...rows.flatMap(([label, ...values]) => [label, values.join(' ')]),
      ].join('\n\n'),
      'baseForm',
    )
    expect(form.columns.map(({ year, stage }) => [year, stage])).toStrictEqual([
      [2022, 'executed'],
      [2023, 'budget'],
      [2023, 'executed'],
    ])
    expect(form.rows.map(({ name }) => name)).toStrictEqual(names)
  })

  test('merged heads: each value under its head, staff and buildings with their heads', () => {
    const form = only(
      [
        '财政供养人员情况\t编制数\t\t2023年实际在职人数\t\t控制率\t',
        '\t\t20\t\t18\t\t90.00%',
        '经费控制情况(万元)\t2022年决算数\t\t2023年预算数\t\t2023年决算数\t',
        ...rows.map(([label, ...values]) => `${label}\t${values.join('\t\t')}\t`),
        '楼堂馆所控制情况\t批复规模（㎡）\t实际规模（㎡）\t规模控制率\t预算投资\t实际投资\t概算控制率',
        '\t\t0.00\t0.00\t\t0.00\t0.00',
        '厉行节约保障措施\t按制度执行。',
      ].join('\n'),
      'baseForm',
    )
    expect([form.posts, form.inPost, form.staffRate].map((cell) => cell?.figure?.value)).toStrictEqual([
      '20',
      '18',
      '90.00',
    ])
    expect(form.columns.map(({ year, stage }) => [year, stage])).toStrictEqual([
      [2022, 'executed'],
      [2023, 'budget'],
      [2023, 'executed'],
    ])
    expect(form.rows.map(({ name }) => name)).toStrictEqual(names)
    expect(form.rows.map(({ depth }) => depth)).toStrictEqual([0, 1, 2, 2, 1, 0])
    expect(form.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toStrictEqual(
      rows.map(([, ...values]) => values),
    )
    expect(form.rows[1]!.cells[2]).toMatchObject({
      figure: { value: '2.60', unit: '万元' },
      place: { line: 5, column: 6 },
    })
    expect(form.unit).toBe('万元')
  })

  test('lines without separators: a label cut over lines, and a row with a blank whose place nobody can know', () => {
    const form = only(
      [
        '经费控制情况(万元) 2022 年决算数 2023 年预算数 2023 年决算数',
        ...rows.map((row) => row.join(' ')),
        '2023 年对接活',
        '动专项',
        '0 12 11.5',
        '公用经费： 9.1 8.2',
        '厉行节约保障措施',
      ].join('\n'),
      'baseForm',
    )
    expect(form.rows.map(({ name }) => name)).toStrictEqual([...names, '2023年对接活动专项', '公用经费'])
    expect(form.rows[6]!.cells.map((cell) => cell?.figure?.value)).toStrictEqual(['0', '12', '11.5'])
    expect(form.rows[6]!.label.place).toStrictEqual({ line: 8 })
    expect(form.rows[7]!.cells).toStrictEqual([null, null, null])
  })
})

describe('tables that are no known form', () => {
  test('heads over several rows, their spans found again from the row below', () => {
    const head =
      '\t机构名称\n\t支出合计\n\t其中：\n\t结余\n\n\t\n\t\n\t基本支出\n\t项目支出\n\t当年结余\n\t累计结余'
    const form = only(`\t支出情况（万元）\n\n${head}\n\n\t甲中心\n\t9.5\n\t6\n\t3.5\n\t\n\t1.2`, 'plainTable')
    expect(form.heads).toStrictEqual(['支出合计', '基本支出', '项目支出', '当年结余', '累计结余'])
    expect(form.title).toBe('支出情况（万元）')
    expect(form.rows).toMatchObject([
      { label: '甲中心', cells: [{ figure: { value: '9.5', unit: '万元' } }, {}, {}, { figure: null }, {}] },
    ])
  })

  test('a list of projects has no scores and is no scored form', () => {
    const form = only('项目名称\t预算数\t决算数\n甲展会\t3\t2.5\n乙展会\t4\t4', 'plainTable')
    expect(form.rows.map(({ label }) => label)).toStrictEqual(['甲展会', '乙展会'])
  })

  test('a list of projects with budgets and rates is no form either', () => {
    const form = only(
      '项目名称\t年初预算数\t全年预算数\t全年执行数\t执行率\n甲展会\t3\t3\t2.5\t83.33%',
      'plainTable',
    )
    expect(form.rows[0]!.cells[3]?.figure).toMatchObject({ value: '83.33', unit: '%', kind: 'rate' })
  })

  test('targets without points are a table of targets, not a form with blanks', () => {
    const forms = formsIn(
      '项目名称\t对接活动\t\t\n绩效指标\t一级指标\t三级指标\t指标值\n\t产出指标\t活动场次\t12\n\t效益指标\t签约项目\t3',
    )
    expect(forms.map(({ kind }) => kind)).toStrictEqual(['plainTable'])
    expect(forms[0]).toMatchObject({ heads: ['一级指标', '三级指标', '指标值'] })
  })

  test('words without a table are no form', () => {
    expect(formsIn('一、基本情况\n本单位编制数20人，年度资金总额30万元，三级指标均已完成。')).toStrictEqual(
      [],
    )
  })
})

describe('scored forms of other hands', () => {
  test('a project form that names the department first, with a measure column', () => {
    const form = only(
      [
        '部门（单位）名称\t滨江区商务局',
        '项目名称\t对接活动经费',
        '一级指标\t二级指标\t三级指标\t度量单位\t年度指标值\t实际完成值\t分值\t得分',
        '产出指标\t数量指标\t活动场次\t场次\t12\t14\t20\t20',
      ].join('\n'),
      'projectForm',
    )
    expect(form).toMatchObject({
      name: { text: '对接活动经费' },
      indicators: [{ target: { figure: { value: '12', unit: '场次', unitPrinted: false } } }],
    })
  })

  test('the head of a page between two halves of the indicators does not end the form; a caption does', () => {
    const top = [
      '项目名称\t对接活动经费',
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
      '产出指标\t数量指标\t活动场次\t12\t14\t20\t20',
    ]
    const bottom = '效益指标\t社会效益指标\t知名度\t提高\t提高\t20\t18\n总分\t\t\t\t\t40\t38'
    const form = only([...top, '滨江区投资服务中心自评材料', bottom].join('\n'), 'projectForm')
    expect(form).toMatchObject({
      indicators: [{}, { score: { text: '18' } }],
      total: { score: { text: '38' } },
    })
    const forms = formsIn([...top, '附：人员情况', '姓名\t职务', '王某\t科长'].join('\n'))
    expect(forms.map(({ kind }) => kind)).toStrictEqual(['projectForm', 'plainTable'])
  })
})

describe('lines whose order is lost', () => {
  test('values that could be anybody’s are left unknown instead of guessed', () => {
    const form = only(
      [
        '项目名称 对接活动经费',
        '项目资金(万元) 资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分',
        '年度资金总额',
        '其他资金 0 0.2 0 10 0 50.07',
        '当年财政拨款 8 8 7 10 87.50% 8.75 3 4',
        '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分',
        '产出指标 数量指标',
        '接待客商 83家',
        '90家',
        '质量指标',
        '汇编印发 按时 按时 10 10',
      ].join('\n'),
      'projectForm',
    )
    expect(form).toMatchObject({
      funds: {
        rows: [
          { kind: 'total', initial: null, executed: null },
          { kind: 'other', initial: { text: '0' }, points: null, rate: null, score: null },
          { kind: 'appropriation', initial: null, executed: null, score: null },
        ],
      },
      indicators: [
        { level2: { text: '数量指标' }, level3: null, target: null, points: null },
        {
          level2: { text: '质量指标' },
          level3: { text: '汇编印发' },
          target: { text: '按时' },
          score: { text: '10' },
        },
      ],
    })
  })
})

describe('the scorecard of 投入, 过程, 产出', () => {
  test('as a table', () => {
    const form = only(
      '一级指标\t二级指标\t三级指标\t分值\t得分\t扣分原因\n投入\t预算配置\t在职人员控制率\t5\t5\t\n\t\t三公经费变动率\t5\t4\t预算增加\n合计\t\t\t10\t9\t',
      'scoreTable',
    )
    expect(
      form.items.map(({ level1, name, points, score }) => [level1, name, points?.text, score?.text]),
    ).toStrictEqual([
      ['投入', '在职人员控制率', '5', '5'],
      ['投入', '三公经费变动率', '5', '4'],
    ])
    expect(form.total?.score?.figure?.value).toBe('9')
  })

  test('written out: the last score of an item counts, also in its next paragraph', () => {
    const form = only(
      [
        '2、过程',
        '（1）预算执行情况',
        '①预算完成率（5分）：完成率为85%，满90%得5分，本项得0分。',
        '②预算调整率（5分）：调整率为2%。',
        '按标准得4.5分。',
        '③制度健全性（8分）：制度完整，得满分8分。',
      ].join('\n'),
      'scoreTable',
    )
    expect(
      form.items.map(({ level1, level2, name, score }) => [level1, level2, name, score?.text]),
    ).toStrictEqual([
      ['过程', '预算执行', '预算完成率', '0'],
      ['过程', '预算执行', '预算调整率', '4.5'],
      ['过程', '预算执行', '制度健全性', '8'],
    ])
    expect(form.items[1]!.score?.place).toStrictEqual({ line: 5 })
  })
})
