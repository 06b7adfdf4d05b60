/** A cell of a table as its author wrote it; a bare text spans one place. */
export type SampleCell =
  | string
  | { readonly text: string; readonly rowSpan?: number; readonly columnSpan?: number }

/** A table to be drawn by other programs: rows of cells, the first ones its head. */
export type SampleTable = {
  readonly headRows: number
  readonly rows: readonly (readonly SampleCell[])[]
}

const over = (text: string, columnSpan: number): SampleCell => ({ text, columnSpan })
const down = (text: string, rowSpan: number): SampleCell => ({ text, rowSpan })

const amounts = (from: number): readonly string[] =>
  [0, 1, 2].map((at) => (((from * (at + 3) * 7919) % 900_000) / 100).toFixed(2))

/** Words and amounts in plain rows. */
const plain: SampleTable = {
  headRows: 1,
  rows: [
    ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率'],
    ...[
      '基本支出',
      '其中：人员经费',
      '日常公用经费',
      '项目支出',
      '企业对接工作经费',
      '园区推介活动经费',
      '合计',
    ].map((name, at) => [name, ...amounts(at + 11), `${(91.37 + at).toFixed(2)}%`]),
  ],
}

/** A head of two rows, blanks, and names that are wrapped. */
const twoHeads: SampleTable = {
  headRows: 2,
  rows: [
    [down('支出项目', 2), over('上年度', 2), over('本年度', 2), down('备注', 2)],
    ['预算数', '决算数', '预算数', '决算数'],
    ['三公经费', '12.50', '11.20', '12.00', '10.35', ''],
    ['1、公务用车购置和维护经费', '8.00', '7.45', '8.00', '6.90', '车辆一台'],
    ['2、因公出国（境）经费', '0', '0', '0', '0', ''],
    [
      '3、公务接待费（含外地客商来访的接待支出）',
      '4.50',
      '3.75',
      '4.00',
      '3.45',
      '按标准接待，比上年减少两批次',
    ],
    ['会议费', '2.10', '1.98', '2.00', '1.76', ''],
    ['合计', '14.60', '13.18', '14.00', '12.11', ''],
  ],
}

/** Indicators in three levels, as in forms of self-evaluation. */
const indicators: SampleTable = {
  headRows: 1,
  rows: [
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [down('产出指标', 4), down('数量指标', 2), '组织企业对接活动', '12场', '14场', '10', '10', ''],
    ['接待来访客商', '40批次', '38批次', '10', '9.5', '两批客商推迟到下一年度来访，已另行约定时间'],
    ['质量指标', '资料归档率', '≥95%', '98%', '15', '15', ''],
    ['时效指标', '按期完成率', '100%', '100%', '15', '15', ''],
    [down('效益指标', 2), '经济效益指标', '带动企业投资', '3000万元', '3250万元', '15', '15', ''],
    ['社会效益指标', '新增就业岗位', '≥200个', '236个', '15', '15', ''],
    ['满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '96%', '10', '10', ''],
    [over('合计', 5), '90', '89.5', ''],
  ],
}

/** Names and what is said of them. */
const pairs: SampleTable = {
  headRows: 0,
  rows: [
    ['项目名称', '企业对接工作经费'],
    ['实施单位', '演示市投资服务中心'],
    ['项目负责人', '张三'],
    [
      '年度总体目标',
      '全年组织对接活动不少于十二场，接待来访客商四十批次，带动企业投资三千万元，企业满意度不低于百分之九十，各项工作按期完成。',
    ],
    ['完成情况', '各项任务均已完成。'],
  ],
}

/** More rows than one page has. */
const long: SampleTable = {
  headRows: 1,
  rows: [
    ['序号', '项目名称', '合同金额（万元）', '到位资金（万元）', '开工时间'],
    ...Array.from({ length: 70 }, (_, at) => [
      `${at + 1}`,
      `演示${['智能装备', '食品加工', '新材料', '现代物流'][at % 4]}项目${at + 1}`,
      (((at * 7919) % 90_000) / 10 + 100).toFixed(1),
      (((at * 104_729) % 9_000) / 10 + 10).toFixed(1),
      `2023年${(at % 12) + 1}月`,
    ]),
  ],
}

export const sampleTables: Readonly<Record<string, SampleTable>> = {
  plain,
  twoHeads,
  indicators,
  pairs,
  long,
}

/** Words in front of the table and behind it, as paragraphs of several lines. */
export const before = [
  '一、预算执行情况',
  '2023年度，演示市投资服务中心紧扣年度目标，统筹安排各项经费，全年预算3,666.39万元，全年执行3,439.59万元，预算执行率为93.81%，较上年提高2.4个百分点，具体情况见下表。',
]
export const behind = [
  '二、存在的问题',
  '从上表可以看出，个别项目的支出进度慢于序时进度，主要是两批客商推迟来访，相应的接待和对接活动经费没有在年度内支付；下一步将加强与业务处室的沟通，按月通报支出进度。',
]
