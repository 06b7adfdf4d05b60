import { expect, test } from 'vitest'
import { choose, openLedger, rowPanel, rows } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('the clerk reads the base table, opens a number of last year and sees what an open cell waits for', async () => {
  const page = await visit('zhoumin')
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  await page.getByText('还有 4 格没有取到数').waitFor()
  await picture(page, 'base-table')
  await page.locator('button.findings-chip').click()
  const relations = page.getByRole('region', { name: '勾稽关系' })
  await relations.getByText(/^成立 \d+ 项/).waitFor()
  await relations.getByText(/^还不能核对 \d+ 项/).click()
  await relations
    .getByText('还没有2023年度的“资产总计”，请导入决算报表，或在“汇总数”中录入。')
    .first()
    .waitFor()
  await picture(page, 'relations')
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '10.16', exact: true }).click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  await panel.getByText('0.00 + 1.24 + 8.92 = 10.16 万元').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '看原因' }).first().click()
  const reason = panel.getByText(/请登记明细，或在“汇总数”中录入“基本支出年初预算”。/).first()
  expect(await reason.innerText()).toContain('“年初预算”中没有2023年度的记录')
})

test('values are keyed into the official system one after the other, and ticked', async () => {
  const page = await visit('zhoumin')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  await page.getByRole('link', { name: '录入对照' }).click()
  await page.getByText('已录 0 /').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('已录 2 /').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('14')
  await picture(page, 'keying')
  await page.reload()
  await page.getByText('已录 2 /').waitFor()
})

test('a section is drafted from the ledgers, a figure is put in by name, and it opens', async () => {
  const page = await visit('zhoumin')
  await page.getByRole('row', { name: '部门整体支出绩效自评报告' }).getByRole('link').click()
  const section = page.getByRole('region', { name: '部门整体支出绩效情况' })
  await section.getByRole('button', { name: '起草' }).click()
  const box = section.getByRole('textbox', { name: '部门整体支出绩效情况' })
  expect(await box.inputValue()).toBe('全年预算执行率{预算执行率}。')
  await section.getByRole('combobox', { name: '要插入的数' }).fill('公务接待费')
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option-content')
    .getByText('公务接待费', { exact: true })
    .click()
  await section.getByText('同比', { exact: true }).click()
  await section.getByRole('button', { name: '插入' }).click()
  await picture(page, 'narrative-editor')
  await section.getByRole('button', { name: '保存', exact: true }).click()
  await section.getByRole('button', { name: '增长37.67%' }).click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  await panel.getByText('12.28 比上年 8.92 = 37.67%').waitFor()
  await picture(page, 'narrative')
})

test('a local notice counts once a second person has approved it', async () => {
  const clerk = await visit('demo')
  await openLedger(clerk, '指标体系本地调整')
  await clerk.getByRole('button', { name: '新增一项调整' }).click()
  const form = rowPanel(clerk)
  const fill = (label: RegExp, text: string) => form.getByRole('textbox', { name: label }).fill(text)
  await fill(/^年度/, '2023')
  await choose(clerk, /^指标体系/, '项目支出绩效自评（含成本指标）')
  await fill(/^通知文号/, '演财绩〔2024〕1号')
  await fill(/^条款/, '附件二')
  await form.getByLabel(/^施行日期/).fill('2024-01-01')
  await form.getByLabel(/^施行日期/).press('Enter')
  await fill(/^各类指标分值/, '产出指标=50；成本指标=10')
  await fill(/^等次/, '优秀=95；良好=80；合格=60；不合格=0')
  await form.locator('input[type=file]').setInputFiles({
    name: '通知.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 演示通知'),
  })
  await form.getByText('通知.pdf').waitFor()
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByText('待批准', { exact: true }).first().waitFor()
  expect(await form.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)

  const head = await visit('demohead')
  await head.goto('/evaluations')
  await head.getByRole('link', { name: '本地通知', exact: true }).click()
  const notice = head.getByRole('region', { name: '演财绩〔2024〕1号' })
  await notice.getByText('待批准，批准后使用').waitFor()
  const change = (what: string) => notice.getByRole('row', { name: what }).getByRole('cell').allInnerTexts()
  expect(await change('成本指标分值')).toEqual(['成本指标分值', '20', '10'])
  expect(await change('等次')).toEqual([
    '等次',
    '优 90分起；良 80分起；中 60分起；差 0分起',
    '优秀 95分起；良好 80分起；合格 60分起；不合格 0分起',
  ])
  await picture(head, 'local-notice')
  await openLedger(head, '指标体系本地调整')
  await rows(head).first().locator('td[data-column="2"]').click()
  await rowPanel(head).getByRole('button', { name: '批准', exact: true }).click()
  await rowPanel(head).getByText('已批准', { exact: true }).first().waitFor()
  await picture(head, 'overlay')

  await clerk.goto('/evaluations')
  await clerk.getByRole('row', { name: '项目支出绩效自评表' }).getByRole('link').first().click()
  await clerk.getByText('演财绩〔2024〕1号').first().waitFor()
  await clerk.getByRole('link', { name: '与目录的不同' }).click()
  await clerk.getByRole('region', { name: '演财绩〔2024〕1号' }).getByText('已批准').waitFor()
})
