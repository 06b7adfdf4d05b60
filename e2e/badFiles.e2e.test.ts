import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openLedger } from './ledgerPage.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

const head = '支付日期,凭证号,摘要,经济分类,支出性质,资金来源,金额（元）'
const line = (voucher: string, amount = '120.50'): string =>
  `2023-11-06,${voucher},办公用品,30201,基本支出,当年财政拨款,${amount}`
const table = (...lines: readonly string[]): string => [head, ...lines].join('\r\n')

type Dropped = { readonly name: string; readonly content: string }

/** Drops files onto the box, as from a folder of the desktop. */
const drop = (page: Page, ...files: readonly Dropped[]): Promise<void> =>
  page.locator('.drop').evaluate((box, all: readonly Dropped[]) => {
    const transfer = new DataTransfer()
    for (const { name, content } of all) transfer.items.add(new File([content], name))
    box.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, files)

/** Ctrl+V of a whole block; a keyboard event alone carries no clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.getByLabel('粘贴内容').evaluate((box, block: string) => {
    const transfer = new DataTransfer()
    transfer.setData('text/plain', block)
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  }, text)

async function openImport(page: Page): Promise<void> {
  await openLedger(page, '支出明细')
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.locator('.drop').waitFor()
}
const says = (page: Page, sentence: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: sentence }).waitFor()

test('a file that cannot be read says why and stays on the page; the right one is taken at once', async () => {
  const page = await visit('demo')
  await openImport(page)
  await drop(page, { name: '通知.pdf', content: '%PDF-1.7' })
  await says(page, '这是 PDF 文件，不是 Excel 表格（.xlsx）。')
  await drop(page, { name: '一.csv', content: table(line('坏-1')) }, { name: '二.csv', content: head })
  await says(page, '一次只导入一个文件，这里有 2 个，都没有读取。请逐个导入。')
  await drop(page, { name: '通讯录.csv', content: '姓名,电话\n甲,1' })
  await says(page, '还没有对应：支付日期、凭证号、摘要、经济分类、支出性质、资金来源、金额')
  expect(await page.getByRole('button', { name: '试运行' }).isDisabled()).toBe(true)

  await page.getByRole('button', { name: '上一步' }).click()
  await drop(page, { name: '三.csv', content: table(line('坏-1'), line('坏-2', '见附件')) })
  await page.getByRole('button', { name: '试运行' }).click()
  const dry = page.getByRole('region', { name: '试运行结果' })
  await dry.getByText('金额应填数字，这里是“见附件”。').waitFor()
  await dry.getByText('1 行没有问题，将新增').waitFor()
  await dry.getByRole('button', { name: '展开' }).click()
  await dry.getByLabel('第2行 凭证号').waitFor()
  expect(await dry.getByLabel('第2行 凭证号').inputValue()).toBe('坏-1')
})

test('a paste of ten thousand rows is there at once, tried in one line, and leaves the page alive', async () => {
  const page = await visit('demo')
  await openImport(page)
  const rows = Array.from({ length: 10_000 }, (_, at) => line(`长-${at}`).replaceAll(',', '\t'))
  const started = performance.now()
  await paste(page, [head.replaceAll(',', '\t'), ...rows].join('\n'))
  await page.getByRole('button', { name: '读取粘贴的内容' }).click()
  await page.getByText('粘贴的内容').waitFor()
  expect(performance.now() - started).toBeLessThan(15_000)
  await page.getByRole('button', { name: '试运行' }).click()
  await page.getByText('10,000 行没有问题，将新增').waitFor()
  expect(await page.getByRole('region', { name: '试运行结果' }).locator('tbody tr').count()).toBe(1)
})

test('a header that was found in the wrong row is named by the person, and the columns follow', async () => {
  const page = await visit('demo')
  await openImport(page)
  const other = head.replace('（元）', '（万元）')
  await drop(page, {
    name: '两张表.csv',
    content: [head, line('旧-1'), other, line('新-1', '0.5')].join('\n'),
  })
  await page.getByText('G 列 金额（元）').waitFor()
  await page.getByLabel('表头在第').fill('3')
  await page.getByText('G 列 金额（万元）').waitFor()
  expect(await page.getByText('G 列 金额（元）').count()).toBe(0)
  await page.getByRole('button', { name: '试运行' }).click()
  const region = page.getByRole('region', { name: '试运行结果' })
  await region.getByText('1 行没有问题，将新增').waitFor()
  await page.getByText('5,000.00').waitFor()
})
