import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { yearReport } from '../packages/office/checks/testing/sampleReports.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()
const centre = '演示市投资促进中心'

async function bring(page: Page, year: number, path: string, buffer: Buffer): Promise<void> {
  const title = `${year}年度两年对照批`
  await page.getByRole('link', { name: '报告检查' }).first().click()
  await page.getByRole('button', { name: '新建批次' }).first().click()
  await page.getByLabel('批次名称').fill(title)
  await page.getByRole('dialog').getByLabel('年度', { exact: true }).fill(String(year))
  await page
    .getByRole('button', { name: '建 立' })
    .or(page.getByRole('button', { name: '建立' }))
    .click()
  await page.getByRole('heading', { name: title }).waitFor()
  await page
    .getByLabel('选择要检查的文件', { exact: true })
    .setInputFiles([{ name: path, mimeType: 'text/plain', buffer }])
  await page.getByText('检查完毕 1／1').waitFor()
}

test('a number of last year that this year’s report tells otherwise leads to both reports, and not to those of others', async () => {
  const page = await visit('jixiao')
  const path = `${centre}/报告.md`
  const before = yearReport({ unit: centre, year: 2031, before: '3.1', reception: '2.6' })
  await bring(page, 2031, path, before)
  await bring(page, 2032, path, yearReport({ unit: centre, year: 2032, before: '2.8', reception: '2.1' }))
  await page.getByRole('table', { name: '单位与级别' }).getByRole('link', { name: centre }).click()
  const list = page.getByRole('complementary', { name: '检查结果' })
  await list.getByText(/与上年度报告、同地区其他单位已核对 1 处/).waitFor()
  const found = list.locator('.finding', { hasText: '上年数应与上年度报告一致' })
  await found.getByRole('button').first().click()
  const text = page.getByRole('region', { name: '报告正文' })
  await text.locator('.found.open', { hasText: '2.8' }).waitFor()
  await page.keyboard.press('2')
  await page.getByLabel('理由').fill('演示决算口径调整')
  await page.getByLabel('理由').press('Enter')
  await found.locator('.tag.done', { hasText: '已有依据' }).first().waitFor()
  await page.getByRole('button', { name: '重新检查' }).click()
  await page.getByText('已重新检查').first().waitFor()
  await found.locator('.tag.done', { hasText: '已有依据' }).first().waitFor()

  const address = page.url()
  await found.getByRole('link', { name: `打开“2031年度两年对照批：${path}”` }).click()
  await text.getByText('2031年公务接待费支出2.6万元').waitFor()
  expect(await list.getByText('上年数应与上年度报告一致').count()).toBe(0)

  // Nobody has asked the unit yet, and its neighbour is no part of it.
  const neighbour = await visit('jiaxian')
  await neighbour.goto(new URL(address).pathname)
  await neighbour.getByText('没有找到这个批次，或没有分给您办理。请返回批次列表。').waitFor()
})
