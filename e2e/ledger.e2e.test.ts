import { expect, test } from 'vitest'
import { foot, openLedger, rowPanel, rows, searchFor } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('two characters find the rows and their total, and a change shows before and after', async () => {
  const page = await visit('demo')
  await openLedger(page, '支出明细')
  await page.getByRole('textbox', { name: '查找' }).fill('电')
  await searchFor(page, '电费')
  // One payment of electricity in each month of the year.
  expect(await foot(page).innerText()).toContain('筛选结果 12 笔支出')
  expect(await foot(page).innerText()).toMatch(/金额合计 [\d,]+\.\d{2} 元/)
  await picture(page, 'ledger')

  await rows(page).first().locator('mark').click()
  const payee = rowPanel(page).getByLabel('收款人', { exact: true })
  await payee.waitFor()
  const was = await payee.inputValue()
  await payee.fill('演示供电服务站')
  await rowPanel(page).getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存', { exact: true }).first().waitFor()
  await rowPanel(page).getByRole('tab', { name: '历史' }).click()
  const change = rowPanel(page).getByRole('listitem').first()
  await change.getByText('综合科 演示经办').waitFor()
  expect(await change.locator('del').innerText()).toBe(was)
  expect(await change.locator('ins').innerText()).toBe('演示供电服务站')
  await picture(page, 'history')
})

test('a rare name is drawn, kept and found again', async () => {
  const page = await visit('demo')
  await openLedger(page, '支出明细')
  await searchFor(page, '演-2023-0146')
  await rows(page).first().getByText('演-2023-0146').click()
  const payee = rowPanel(page).getByLabel('收款人', { exact: true })
  await payee.fill('镕喆堃')
  await rowPanel(page).getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存', { exact: true }).first().waitFor()
  await page.reload()
  await page.getByRole('cell', { name: '镕喆堃' }).waitFor()
  expect(await payee.inputValue()).toBe('镕喆堃')
  await page.keyboard.press('Escape')
  await searchFor(page, '镕喆')
  expect(await foot(page).innerText()).toContain('筛选结果 1 笔支出')
  // The last is a character that no font has: the probe tells them apart.
  expect(await drawn(page, '镕喆堃\u{10FFFC}')).toEqual([true, true, true, false])
})

/** Whether the font of the page has its own shape for each character: not the one of an unassigned one. */
async function drawn(page: Awaited<ReturnType<typeof visit>>, text: string): Promise<readonly boolean[]> {
  return await page.evaluate((characters) => {
    const canvas = document.createElement('canvas')
    canvas.width = 64
    canvas.height = 64
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('Broken assumption: a browser can draw')
    const shape = (character: string): string => {
      pen.clearRect(0, 0, 64, 64)
      pen.font = `48px ${getComputedStyle(document.body).fontFamily}`
      pen.fillText(character, 4, 52)
      return pen.getImageData(0, 0, 64, 64).data.join()
    }
    const missing = shape('\u{10FFFD}')
    const blank = shape(' ')
    return [...characters].map((character) => ![missing, blank].includes(shape(character)))
  }, text)
}
