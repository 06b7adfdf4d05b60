import { formToReport, scoredForm } from '@hengjian/evaluation'
import { gridOf } from '@hengjian/report'
import { moneyFromYuan } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { assembled, demoIndicators, demoRows, indicator, printed, shown } from './testing/demoProject.ts'

const evaluation = await assembled()
const without = (...summaries: readonly string[]) =>
  demoRows.filter(({ record }) => !summaries.includes(String(record.fields['summary'])))

describe('the form', () => {
  it('is printed in the words and order of the official one', () => {
    expect(printed(evaluation)).toMatchInlineSnapshot(`
      [
        "项目支出名称|演示客商联络经费",
        "主管部门|演示市商务局|实施单位|演示市投资促进中心",
        "项目资金（万元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
        "其中：当年财政拨款|6.5|8.5|8.3|||",
        "上年结转金额|1.5|1.5|1.2|||",
        "其它资金||||||",
        "年度资金总额|8|10|9.5|10|95.00%|9.50",
        "年度总体目标|预期目标|实际完成情况",
        "走访演示商会，接待演示客商。|走访演示商会二次，接待演示客商一百六十人次。",
        "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
        "成本指标|经济成本指标|项目成本控制|10万元|9.5万元|20|20.00|",
        "社会成本指标||||||",
        "生态环境成本指标||||||",
        "产出指标|数量指标|走访演示商会|2次|2次|15|15.00|",
        "接待演示客商|200人次|160人次|10|8.00|",
        "质量指标||||||",
        "时效指标|完成时限|2023年12月31日前|2023年12月20日完成|15|15.00|",
        "效益指标|经济效益指标||||||",
        "社会效益指标|演示市知名度|逐步提升|达成，来访客商比上年增加|20|18.00|宣传渠道偏少，下一步增加。",
        "生态效益指标||||||",
        "可持续影响指标||||||",
        "满意度指标|服务对象满意度指标|客商满意度|≥95%|96.43%|10|10.00|",
        "总分|100|95.50|",
      ]
    `)
  })

  it('fills nine columns without a hole or an overlap', () => {
    const report = formToReport(scoredForm(evaluation), { frozen: null })
    const tables = report.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    const [form, ...annex] = tables.map((table) => gridOf(table).map((row) => row.length))
    expect(form).toEqual(Array.from({ length: 23 }, () => 9))
    expect(new Set(annex.flat())).toEqual(new Set([4]))
  })

  it('opens a figure behind every computed number', () => {
    const cells = scoredForm(evaluation).form.rows.flat()
    const dead = cells.filter(({ figure }) => figure !== undefined && !(figure in evaluation.figures))
    expect(dead).toEqual([])
    expect(cells.filter(({ figure }) => figure !== undefined)).toHaveLength(27)
  })
})

describe('one changed row', () => {
  it('moves every cell that depends on it, and no other', async () => {
    const changed = await assembled(
      demoRows.map((row) =>
        row.record.fields['voucherNo'] === '记-2'
          ? {
              ...row,
              record: { ...row.record, fields: { ...row.record.fields, amount: moneyFromYuan('8000') } },
            }
          : row,
      ),
    )
    const moved = Object.keys(evaluation.figures).filter(
      (key) => shown(changed, key) !== shown(evaluation, key),
    )
    expect(moved.map((key) => [key, shown(evaluation, key), shown(changed, key)])).toEqual([
      ['funds.fiscal.executed', '8.3', '6.3'],
      ['funds.total.executed', '9.5', '7.5'],
      ['execution.rate', '95.00%', '75.00%'],
      ['execution.score', '9.50', '7.50'],
      ['indicator.i1.actual', '9.5万元', '7.5万元'],
      ['total', '95.50', '93.50'],
    ])
  })
})

describe('the fund block', () => {
  it('leaves a source blank that has nothing entered, and adds the others by the rule of the form', () => {
    expect(shown(evaluation, 'funds.other.executed')).toBe('')
    expect(evaluation.figures['funds.total.executed']).toMatchObject({
      printed: '9.50 万元',
      withNumbers: '8.30 + 1.20 = 9.50',
      notes: ['表内资金来源行空白的，合计时按没有这项资金计算（自评表填表习惯，待与当地通知核对）。'],
    })
  })

  it('is blank, not 0, where nothing was spent, and says what to fill in', async () => {
    const blank = await assembled(without('差旅费', '资料印制费', '会议费'))
    expect(shown(blank, 'funds.total.executed')).toBe('')
    expect(shown(blank, 'execution.score')).toBe('')
    expect(shown(blank, 'total')).toBe('')
    expect(blank.findings.find(({ code }) => code === 'FUNDS_MISSING')?.message).toBe(
      '全年执行数还没有：“支出明细”中没有2023年度“演示客商联络经费”的记录，请登记明细，或在“汇总数”中录入“全年执行数”。',
    )
  })

  it('asks for documents where more was spent than the full-year budget', async () => {
    const more = await assembled(demoRows.filter(({ ledger }) => ledger !== 'budgetAdjustments'))
    expect(more.findings.find(({ code }) => code === 'SPENT_OVER_BUDGET')?.message).toBe(
      '全年执行数 9.5，超过全年预算数 8；请核对，或补充追加、调剂依据。',
    )
    expect(shown(more, 'execution.score')).toBe('10.00')
  })
})

describe('findings', () => {
  const one = async (changed: Parameters<typeof indicator>[0]) => {
    const result = await assembled(demoRows, { indicators: [indicator(changed, 0)] })
    return result.findings
      .filter((finding) => finding.indicator === 'i1')
      .map(({ code, message }) => [code, message])
  }
  const base = {
    class: '产出指标',
    second: '数量指标',
    name: '走访',
    operator: '≥',
    target: '2次',
    points: 8,
  } as const

  it('are none where the result is there and the score is the rule’s', async () => {
    expect(await one({ ...base, actualText: '2次' })).toEqual([])
  })

  it.each([
    [
      { actualText: '1次', claimed: 8 },
      'SCORE_ABOVE_RULE',
      '所填得分 8.00；按指标值与完成值计算为 8 × 1 ÷ 2 = 4.00，请核对，或补充依据。',
    ],
    [{ actualText: '1次' }, 'SCORE_LOST_UNEXPLAINED', '扣 4.00 分，请填写偏差原因分析及改进措施。'],
    [
      { actualText: '4次' },
      'TARGET_EXCEEDED_UNEXPLAINED',
      '完成值为指标值的 200.00%，请说明原因，并核对指标值是否偏低。',
    ],
    [{ claimed: 8 }, 'SCORE_WITHOUT_ACTUAL', '实际完成值空白，所填得分 8.00；请填写实际完成值，或补充依据。'],
    [
      { actualText: '2次', claimed: 9 },
      'SCORE_OUTSIDE_WEIGHT',
      '所填得分 9.00；分值为 8，得分应在 0 至分值之间，请核对。',
    ],
    [
      {
        actualText: '3次',
        metric: 'workDone',
        metricArguments: '类别=走访商会；计量单位=次',
        deviation: '增加一次。',
      },
      'ACTUAL_DIFFERS_FROM_LEDGER',
      '实际完成值所填 3次；台账取数为 2 次，请核对，或补充依据。',
    ],
    [
      { target: '≥95%', actualText: '≥95%' },
      'ACTUAL_COPIES_TARGET',
      '实际完成值与指标值相同，缺佐证；请填写实际结果，或补充依据。',
    ],
    [
      { metric: 'workDone', metricArguments: '种类=走访' },
      'ACTUAL_MISSING',
      '实际完成值还没有：口径“工作完成数量”的条件“种类=走访”无法识别，请写成“名称=值”，可用的名称：类别、计量单位。',
    ],
  ])('%o', async (changed, code, message) => {
    const { claimed, ...rest } = { claimed: undefined, ...changed }
    const points = claimed === undefined ? null : demoIndicators[0]!.weight.minus(20).plus(claimed)
    expect(await one({ ...base, ...rest, claimed: points })).toEqual([[code, message]])
  })

  it('stay silent on lost points that are explained', async () => {
    expect(await one({ ...base, actualText: '1次', deviation: '商会换届推迟，次年补访。' })).toEqual([])
  })

  it('say when the weights are not 100', async () => {
    const result = await assembled(demoRows, { indicators: demoIndicators.slice(1) })
    expect(result.findings.map(({ message }) => message)).toContain('分值合计 80；应为 100，请调整指标分值。')
  })
})

describe('the annex', () => {
  it('says how each figure was computed', () => {
    const report = formToReport(scoredForm(evaluation), {
      frozen: { block: 12, hash: 'ab12' },
    })
    const lines = report.parts[1]!.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`${block.number}${block.text}`]
      if (block.kind === 'paragraph') return [block.text.text]
      return block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text.text).join('|')) : []
    })
    expect(lines).toMatchInlineSnapshot(`
      [
        "指标体系：项目支出绩效自评（含成本指标）。计分依据：财预〔2021〕101号，核心绩效目标和指标设置及取值指引（试行）；计分办法沿用财预〔2020〕10号。",
        "一、预算执行",
        "名称|数值|怎么算的|来源",
        "年初预算数|8.00 万元|各资金来源合计：6.50 + 1.50 = 8.00
      表内资金来源行空白的，合计时按没有这项资金计算（自评表填表习惯，待与当地通知核对）。|由下列各数计算",
        "　年初预算数（当年财政拨款）|6.50 万元|当年“年初预算”（资金来源为“当年财政拨款”）的预算金额合计：1笔预算，合计 6.50 万元|“年初预算”1条",
        "　年初预算数（上年结转金额）|1.50 万元|当年“年初预算”（资金来源为“上年结转资金”）的预算金额合计：1笔预算，合计 1.50 万元|“年初预算”1条",
        "执行率得分|9.50 分|分值 × 全年执行数 ÷ 全年预算数，最高为分值：10 × min(1, 9.50 ÷ 10.00) = 9.50|计分办法",
        "　全年执行数|9.50 万元|各资金来源合计：8.30 + 1.20 = 9.50
      表内资金来源行空白的，合计时按没有这项资金计算（自评表填表习惯，待与当地通知核对）。|由下列各数计算",
        "　　全年执行数（当年财政拨款）|8.30 万元|当年“支出明细”（资金来源为“当年财政拨款”）的金额合计：2笔支出，合计 8.30 万元|“支出明细”2条",
        "　　全年执行数（上年结转金额）|1.20 万元|当年“支出明细”（资金来源为“上年结转资金”）的金额合计：1笔支出，合计 1.20 万元|“支出明细”1条",
        "　全年预算数|10.00 万元|各资金来源合计：8.50 + 1.50 = 10.00
      表内资金来源行空白的，合计时按没有这项资金计算（自评表填表习惯，待与当地通知核对）。|由下列各数计算",
        "　　全年预算数（当年财政拨款）|8.50 万元|年初预算数 + 预算调整数：6.50 + 2.00 = 8.50 万元|由下列各数计算",
        "　　　年初预算数|6.50 万元|当年“年初预算”（资金来源为“当年财政拨款”）的预算金额合计：1笔预算，合计 6.50 万元|“年初预算”1条",
        "　　　预算调整数|2.00 万元|追加和调剂增加 − 追减和调剂减少：2.00 − 0 = 2.00 万元
      只有增加或只有减少的，另一方按未发生计算。|由下列各数计算",
        "　　　　追加和调剂增加|2.00 万元|当年“预算调整”（调整类型为“追加”或“调剂增加”，资金来源为“当年财政拨款”）的调整金额合计：1笔调整，合计 2.00 万元|“预算调整”1条",
        "　　全年预算数（上年结转金额）|1.50 万元|年初预算数 + 预算调整数：1.50 + 0 = 1.50 万元
      没有登记年初预算或预算调整的部分，按未发生计算。|由下列各数计算",
        "　　　年初预算数|1.50 万元|当年“年初预算”（资金来源为“上年结转资金”）的预算金额合计：1笔预算，合计 1.50 万元|“年初预算”1条",
        "二、成本指标",
        "名称|数值|怎么算的|来源",
        "项目成本控制 · 得分|20.00 分|未超过指标值，得满分：9.5 ≤ 10，得 20.00|计分办法",
        "　全年执行数|9.50 万元|当年“支出明细”的金额合计：3笔支出，合计 9.50 万元|“支出明细”3条",
        "三、产出指标",
        "名称|数值|怎么算的|来源",
        "走访演示商会 · 得分|15.00 分|达到指标值，得满分：2 ≥ 2，得 15.00|计分办法",
        "　工作完成数量|2 次|当年“工作台账”（类别为“走访商会”，计量单位为“次”）的数量合计：2项工作，合计 2 次|“工作台账”2条",
        "接待演示客商 · 得分|8.00 分|未达到指标值，按完成比例计分：10 × 160 ÷ 200 = 8.00|计分办法",
        "　客商接待人次|160 人次|当年“工作台账”（类别为“接待客商”，计量单位为“人次”）的数量合计：1项工作，合计 160 人次|“工作台账”1条",
        "完成时限 · 得分|15.00 分|按期完成，得满分：2023年12月20日 不晚于 2023年12月31日，得 15.00|计分办法",
        "　完成时限 · 实际完成值|2023年12月20日完成|填报人填写|绩效指标",
        "四、效益指标",
        "名称|数值|怎么算的|来源",
        "演示市知名度 · 得分|—|由评价人在 16.00～20.00 之间打分。定性指标，填报为“达成”：达成 16.00～20.00
      自评得分 18.00。|计分办法",
        "　演示市知名度 · 实际完成值|达成，来访客商比上年增加|填报人填写|绩效指标",
        "五、满意度指标",
        "名称|数值|怎么算的|来源",
        "客商满意度 · 得分|10.00 分|达到指标值，得满分：96.4286 ≥ 95，得 10.00|计分办法",
        "　服务对象满意度|96.43%|服务对象满意份数 ÷ 服务对象有效份数：54 ÷ 56 = 96.43%|由下列各数计算",
        "　　服务对象满意份数|54 份|当年“满意度调查结果”（调查对象为“服务对象”）的满意份数合计：1次调查，合计 54 份|“满意度调查结果”1条",
        "　　服务对象有效份数|56 份|当年“满意度调查结果”（调查对象为“服务对象”）的有效份数合计：1次调查，合计 56 份|“满意度调查结果”1条",
      ]
    `)
    expect(report.parts[0]!.blocks.at(-1)).toEqual({
      kind: 'note',
      text: '数据截至2024年3月18日9时12分。日志第12区块，校验值 ab12。演示数据。',
    })
  })
})
