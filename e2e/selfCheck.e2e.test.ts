import { fileURLToPath } from 'node:url'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalServer, openLocalServer } from '../apps/portable/server/localServer.ts'
import { openBrowser } from './browser.ts'
import { picture } from './picture.ts'

const pageDirectory = fileURLToPath(new URL('../apps/web/dist/', import.meta.url))

/** An invented form with a rate that is not its ratio. */
const report = `# 项目支出绩效自评表

| 项目名称 | 推介工作经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 49.5 | 46.31 | 10 | 97.48% | 9.75 |
`

let [server, running]: [LocalServer?, Awaited<ReturnType<typeof openBrowser>>?] = []
beforeAll(async () => {
  server = await openLocalServer({ pageDirectory, version: '0.0.0', port: 0 })
  running = await openBrowser()
})
afterAll(async () => {
  server?.close()
  await running?.close()
})

async function taken(page: Page, paper: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: paper }).click(),
  ])
  return download
}

test('somebody checks a draft on the own machine, takes the papers along, and leaves', async () => {
  const browser = running?.browser as Browser
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  await page.goto(server?.address ?? '')
  await page.getByText('在本机检查，不联网，不保存').waitFor()
  await page.getByLabel('选择要导入的文件').setInputFiles([
    { name: '演示自评表.txt', mimeType: 'text/plain', buffer: Buffer.from(report) },
    {
      name: '坏文件.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004broken'),
    },
  ])
  await page.getByText('文件不完整').waitFor()
  await page.getByRole('button', { name: /执行率应等于全年执行数除以全年预算数/ }).click()
  const document = page.getByRole('region', { name: '报告正文' })
  await document.locator('.found.open').first().waitFor()
  expect(await document.locator('.found.open').count()).toBe(3)
  await picture(page, 'selfCheck')
  for (const [paper, name] of [
    ['问题清单（Excel）', '演示自评表（问题清单）.xlsx'],
    ['带批注的副本', '演示自评表（批注）.docx'],
    ['检查结果（JSON）', '演示自评表（检查结果）.json'],
  ] as const)
    expect((await taken(page, paper)).suggestedFilename()).toBe(name)
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByText('程序已退出，可以关闭这个页面。').waitFor()
  await server?.closed
  expect(wrong).toEqual([])
})
