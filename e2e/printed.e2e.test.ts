import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { printedPicture } from './printedPicture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test.each([
  ['部门整体支出绩效评价基础数据表', 'printed-base-table'],
  ['部门整体支出绩效自评表', 'printed-unit-form'],
  ['招商引资工作经费', 'printed-project-form'],
] as const)('%s is taken as the page that is filed', async (title, name) => {
  const page = await visit('zhoumin')
  // A form that another journey has submitted is no longer due, and still here.
  await page.goto('/evaluations')
  await page.getByRole('row', { name: title }).getByRole('link').first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 PDF' }).click(),
  ])
  const path = await download.path()
  const file = await open(path)
  const { buffer } = await file.read({ buffer: Buffer.alloc(5), length: 5 })
  await file.close()
  expect(buffer.toString('latin1')).toBe('%PDF-')
  await printedPicture(path, name)
})
