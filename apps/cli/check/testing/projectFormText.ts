/**
 * A project form as a Markdown text, right in every cell, invented.
 * @param changed printed cells that become others
 */
export const projectFormText = (changed: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changed).reduce(
    (text, [usual, other]) => text.replaceAll(`| ${usual} |`, `| ${other} |`),
    right,
  )

const right = `# 项目支出绩效自评表

（2023年度）

| 项目名称 | 商会联络经费 | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 主管部门 | 演示市商务局 | | 实施单位 | 演示市投资促进中心 | | | |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55 |
| | 其中：当年财政拨款 | 40 | 46.5 | 44.31 | | | |
| | 上年结转资金 | 2 | 2 | 2 | | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 走访企业 | 60家 | 55家 | 30 | 27.5 | 两次走访改期，今后提前约定 |
| | 质量指标 | 资料归档率 | ≥96% | 97% | 20 | 20 | |
| 效益指标 | 社会效益指标 | 新增合作意向 | 8个 | 9个 | 30 | 29 | 一项未正式签订，正在推进 |
| 满意度指标 | 服务对象满意度指标 | 企业满意度 | ≥90% | 94% | 10 | 10 | |
| 总分 | | | | | 100 | 96.05 | |
`
