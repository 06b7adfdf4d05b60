import { expect, test } from 'vitest'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** As it comes off a web page: cells between tabs, merged cells once, one figure in 元 and one left out. */
const printed = [
  ['财政供养人员情况', '编制数', '', '2023年实际在职人数', '', '控制率'],
  ['', '15', '', '14', '', '93.33%'],
  ['经费控制情况（万元）', '2022年决算数', '', '2023年预算数', '', '2023年决算数'],
  ['三公经费', '10.16', '', '16.6', '', '15'],
  ['1、公务用车购置和维护经费', '1.24', '', '3.1', '', '27200'],
  ['其中：公车购置', '0', '', '0', '', '0'],
  ['公车运行维护', '1.24', '', '3.1', '', ''],
  ['2、出国经费', '0', '', '0', '', '0'],
  ['3、公务接待', '8.92', '', '13.5', '', '12.28'],
  ['项目支出：', '22.5', '', '12.5', '', '12.42'],
  ['公用经费：', '69.72', '', '49.07', '', '136.61'],
  ['其中：办公经费', '2.46', '', '4.48', '', '3.51'],
  ['水费、电费、差旅费', '12.25', '', '1.8', '', '58.1'],
  ['会议费、培训费', '13.43', '', '0', '', '6.54'],
  ['政府采购金额', '0', '', '0', '', '0'],
]
  .map((cells) => cells.join('\t'))
  .join('\n')

test('a table from a web page is compared cell by cell; a cell that differs says why and opens', async () => {
  const page = await visit('zhoumin')
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  await page.getByRole('link', { name: '与原表对照' }).click()
  await page.getByLabel('粘贴原表').fill('菜名\t单价\n米粉\t8')
  await page.getByRole('button', { name: '对照', exact: true }).click()
  await page.getByRole('alert').getByText('文件里没有找到《部门整体支出绩效评价基础数据表》').waitFor()
  await page.getByLabel('粘贴原表').fill(printed)
  await page.getByRole('button', { name: '对照', exact: true }).click()
  const result = page.getByRole('table', { name: '对照结果' })
  await result.getByText('相差一万倍：一处按元填写，一处按万元填写。').waitFor()
  await result.getByText('原表没有填写。').first().waitFor()
  await picture(page, 'comparison')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出对照表' }).click()
  expect((await download).suggestedFilename()).toContain('与原表对照.xlsx')
  await result.getByRole('link', { name: '2.72' }).first().click()
  await page.getByRole('complementary', { name: '数的来历' }).getByText('2.72').first().waitFor()
})
