import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import {
  departmentForm,
  departmentReport,
  sampleReport,
} from '../packages/office/checks/testing/sampleReports.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

async function newBatch(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '报告检查' }).click()
  await page.getByRole('button', { name: '新建批次' }).first().click()
  await page.getByLabel('批次名称').fill(title)
  await page
    .getByRole('button', { name: '建 立' })
    .or(page.getByRole('button', { name: '建立' }))
    .click()
  await page.getByRole('heading', { name: title }).waitFor()
}

/** Drops what lies at a path as a person does: a drop of the browser itself, with the folders that it knows. */
async function drop(page: Page, path: string): Promise<void> {
  const box = await page.getByRole('region', { name: '放入文件' }).locator('.drop-line').boundingBox()
  if (!box) throw new Error('there is no place to drop')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data })
}

test('a folder is dropped with all that lies in it, and a stop leaves out what was not begun', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-drop-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const unit of ['甲县', '乙县', '丙区', '丁区']) {
    await mkdir(join(folder, '报送', unit), { recursive: true })
    await writeFile(join(folder, '报送', unit, '自评报告.txt'), sampleReport({ unit }))
  }
  await writeFile(join(folder, '报送', '.DS_Store'), 'left over')

  const page = await visit('jixiao')
  await newBatch(page, '2023年度整个文件夹批')
  // Nothing goes through until the stop is asked for: two are on their way then, and two wait.
  const released: (() => void)[] = []
  await page.route('**/api/checks/batches/*/files', async (route) => {
    await new Promise<void>((resolve) => released.push(resolve))
    await route.continue()
  })
  await drop(page, join(folder, '报送'))
  const bringing = page.getByRole('region', { name: '放入文件' })
  await bringing.getByText('正在检查 0／4').waitFor()
  await expect.poll(() => released.length).toBe(2)
  await bringing.getByRole('button', { name: /停\s?止/ }).click()
  for (const release of released) release()
  await bringing.getByText('检查完毕 4／4').waitFor()
  expect(released).toHaveLength(2)
  const lines = await bringing.getByRole('listitem').allInnerTexts()
  expect(lines.filter((line) => line.includes('已停止，没有放入'))).toHaveLength(2)
  expect(lines.every((line) => /^报送\/[甲乙丙丁][县区]\/自评报告\.txt/.test(line))).toBe(true)
  await page.getByRole('tab', { name: '文件 2' }).waitFor()

  // What was left out is dropped again; what is there is not taken twice.
  await bringing.getByRole('button', { name: /收\s?起/ }).click()
  await page.unroute('**/api/checks/batches/*/files')
  await drop(page, join(folder, '报送'))
  await bringing.getByText('检查完毕 4／4').waitFor()
  expect(await bringing.getByText(/内容相同，没有重复放入/).count()).toBe(2)
  await page.getByRole('tab', { name: '文件 4' }).waitFor()
})

test('what two files of a unit say differently is listed with both, and marked in each', async () => {
  const page = await visit('jixiao')
  await newBatch(page, '2023年度报告与自评表批')
  const text = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/plain', buffer })
  await page
    .getByLabel('选择要检查的文件', { exact: true })
    .setInputFiles([
      text('乙县/报告.md', departmentReport('乙县')),
      text('乙县/自评表.md', departmentForm('乙县', '110.8')),
    ])
  await page.getByText('检查完毕 2／2').waitFor()
  await page.getByRole('table', { name: '单位与级别' }).getByRole('link', { name: '乙县' }).click()
  const list = page.getByRole('complementary', { name: '检查结果' })
  await list.getByText(/本单位各文件之间已核对 \d+ 处/).waitFor()
  const found = list.locator('.finding', { hasText: /(?:报告|自评表)\.md，第\d行/ })
  await found.first().waitFor()
  expect(await found.count()).toBe(1)
  await found.getByRole('button').first().click()
  const marked = page.getByRole('region', { name: '报告正文' }).locator('.found.open')
  for (const file of ['报告.md', '自评表.md']) {
    await page.getByRole('combobox', { name: '文件', exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(`乙县/${file}`, { exact: true }).click()
    // The file that was shown already keeps its finding open: another click would close it.
    await page
      .locator('.ant-select', { hasText: `乙县/${file}` })
      .first()
      .waitFor()
    if ((await list.locator('.finding.open').count()) === 0) await found.getByRole('button').first().click()
    await marked.first().waitFor()
    await found.getByText(file).first().waitFor()
  }
})
