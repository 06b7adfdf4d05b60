import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { picture } from './picture.ts'
import { submit } from './submitting.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** The first bytes by which each kind of file is known. */
const kinds = [
  ['Word', '.docx', 'PK\u0003\u0004'],
  ['Excel', '.xlsx', 'PK\u0003\u0004'],
  ['PDF', '.pdf', '%PDF-'],
] as const

async function downloaded(page: Page, title: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `下载 ${title}` }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('the clerk opens what is due, reads where 98.22% comes from, explains, downloads and submits', async () => {
  const page = await visit('zhoumin')
  const due = page.getByRole('row', { name: '项目支出绩效自评表：招商引资工作经费' })
  await due.waitFor()
  await picture(page, 'home')
  await due.getByRole('link').click()

  await page.getByRole('heading', { name: '招商引资工作经费', level: 1 }).waitFor()
  await page.getByRole('button', { name: '98.22%', exact: true }).click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  await panel.getByText('4.42 ÷ 4.50 = 98.22%').waitFor()
  await panel.getByText('汇总数：2023年度项目支出绩效自评表（公开）').waitFor()
  await picture(page, 'evaluation')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })

  const row = page.locator('table.official tr', { hasText: '引导外地客商来衡投资洽谈' })
  await row.getByRole('button', { name: '实际完成值与指标值相同' }).click()
  const reason = '全年对接洽谈的佐证在工作台账，已补充接待记录。'
  await page.getByLabel('引导外地客商来衡投资洽谈的偏差原因分析及改进措施').fill(reason)
  await picture(page, 'reason')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await row.getByText(reason).waitFor()
  await page.getByText(/^草稿 .* 已保存$/).waitFor()
  await page.reload()
  await row.getByText(reason).waitFor()

  for (const [title, ending, magic] of kinds) {
    const { name, bytes } = await downloaded(page, title)
    expect(name).toMatch(/2023年度.*项目支出绩效自评表/)
    expect(name.endsWith(ending)).toBe(true)
    expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic)
    expect(bytes.length).toBeGreaterThan(4_000)
  }

  await submit(page, '招商引资工作经费', 'submit')
  await page.getByText('已提交并冻结').waitFor()
  expect(await page.locator('.hash').innerText()).toMatch(/^哈希 [0-9a-f]{64}$/)
  expect(await page.getByRole('button', { name: '提交', exact: true }).count()).toBe(0)
  await picture(page, 'submitted')
  const scan = { name: '自评表盖章.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 scan') }
  await page.locator('input#signedScans').setInputFiles(scan)
  await page.getByRole('link', { name: '自评表盖章.pdf' }).waitFor()
  const issued = await downloaded(page, 'PDF')
  expect(issued.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
})
