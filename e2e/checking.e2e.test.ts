import { expect, test } from 'vitest'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** An invented report with a sum that is off, a rate that is not its ratio, and a score without a result. */
const report = `# 2023年度项目支出绩效自评报告

演示数据。滨江市投资促进中心2023年安排推介工作经费42万元。全年公务接待费支出3.2万元，比上年减少。公务接待费支出3.5万元用于企业来访。

# 项目支出绩效自评表

| 项目名称 | 推介工作经费 |
| 主管部门 | 滨江市商务局 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 49.5 | 46.31 | 10 | 97.48% | 9.75 |
| | 其中：当年财政拨款 | 40 | 46.5 | 44.31 | | | |
| | 上年结转资金 | 2 | 2 | 2 | | | |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 绩效指标 | 产出指标 | 数量指标 | 举办推介会 | 6场 | 6场 | 50 | 50 |
| 绩效指标 | 产出指标 | 质量指标 | 签约项目履约率 | 85% | | 40 | 40 |
`

test('a report is dropped, its contradictions are listed, and each leads to its place and back', async () => {
  const page = await visit('zhoumin')
  await page.getByRole('link', { name: '报告检查' }).click()
  await page.getByRole('link', { name: '单份检查（不留存）' }).click()
  await page.getByLabel('选择要导入的文件').setInputFiles([
    { name: '演示自评报告.txt', mimeType: 'text/plain', buffer: Buffer.from(report) },
    {
      name: '坏文件.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004broken'),
    },
  ])
  await page.getByText('文件不完整').waitFor()
  const findings = page.getByRole('complementary', { name: '检查结果' })
  const rate = findings.getByRole('button', { name: /执行率应等于全年执行数除以全年预算数/ })
  await rate.click()
  await findings.getByText('46.31 ÷ 49.5').first().waitFor()
  const document = page.getByRole('region', { name: '报告正文' })
  await document.locator('.found.open').first().waitFor()
  expect(await document.locator('.found.open').count()).toBeGreaterThan(0)
  await picture(page, 'checking')
  await document.getByText('全年公务接待费支出3.2万元').click()
  await findings.locator('.finding.open').getByText('同一数在报告各处应一致').waitFor()
  await page.getByRole('combobox', { name: '级别' }).click()
  await page.locator('.ant-select-dropdown:visible').getByText('需核实').click()
  await rate.waitFor({ state: 'detached' })
})
