/** What an invented report says; the three that are in doubt can be mended one by one. */
type Said = {
  readonly unit: string
  /** 执行率 as printed; 46.31 of 49.5 are 93.56%. */
  readonly rate?: string
  /** 公务接待费 as the report gives it the second time; the first time it is 3.2. */
  readonly reception?: string
  /** Result of the last indicator, which has full points. */
  readonly kept?: string
}

/** An invented report in text: its rate is not its ratio, an amount is given twice, and a result is blank. */
export const sampleReport = ({ unit, rate = '97.48%', reception = '3.5', kept = '' }: Said): Buffer =>
  Buffer.from(`# ${unit}2023年度项目支出绩效自评报告

演示数据。${unit}2023年安排推介工作经费42万元。全年公务接待费支出3.2万元，比上年减少。公务接待费支出${reception}万元用于企业来访。

# 项目支出绩效自评表

| 项目名称 | 推介工作经费 |
| 实施单位 | ${unit} |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 49.5 | 46.31 | 10 | ${rate} | ${rate === '97.48%' ? '9.75' : '9.36'} |
| | 其中：当年财政拨款 | 40 | 47.5 | 44.31 | | | |
| | 上年结转资金 | 2 | 2 | 2 | | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 绩效指标 | 产出指标 | 数量指标 | 举办推介会 | 6场 | 6场 | 50 | 50 |
| 绩效指标 | 产出指标 | 质量指标 | 签约项目履约率 | 85% | ${kept} | 40 | 40 |
`)

/** An invented report of a whole unit, which spent 112.8. */
export const departmentReport = (unit: string): Buffer =>
  Buffer.from(
    [
      `# ${unit}2023年度部门整体支出绩效自评报告`,
      '2023年度支出决算112.8万元，其中基本支出80.5万元，项目支出32.3万元。',
    ].join('\n\n'),
  )

/** The form of the same unit in a file of its own. */
export const departmentForm = (unit: string, executed: '110.8' | '112.8'): Buffer =>
  Buffer.from(
    `# ${unit}部门整体支出绩效自评表（2023年度）

| 单位名称 | ${unit} | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 100 | 120 | ${executed} | 10 | ${executed === '112.8' ? '94% | 9.4' : '92.33% | 9.23'} |
`,
  )

/** What an invented report says of the year before, and of the whole city. */
type SaidOfYears = {
  readonly unit: string
  readonly year: number
  /** 公务接待费 of the year before, as this report gives it. */
  readonly before: string
  /** 公务接待费 of the year. */
  readonly reception: string
  /** 内联引资 of the whole city, in 亿元. */
  readonly city?: string
}

/** An invented report that tells its figures of two years, and perhaps a result of its city. */
export const yearReport = ({ unit, year, before, reception, city }: SaidOfYears): Buffer =>
  Buffer.from(
    [
      `# ${unit}${year}年度部门整体支出绩效自评报告`,
      `${year - 1}年公务接待费支出${before}万元，${year}年公务接待费支出${reception}万元。`,
      ...(city === undefined ? [] : [`全市内联引资到位资金${city}亿元。`]),
    ].join('\n\n'),
  )
