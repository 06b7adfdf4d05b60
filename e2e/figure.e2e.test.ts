import { expect, test } from 'vitest'
import { foot } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('a number of the form opens down to the rows of the ledger that add up to it', async () => {
  const page = await visit('demo')
  await page.getByRole('row', { name: '外出招商推介工作经费' }).first().getByRole('link').first().click()
  await page
    .locator('table.official tr', { hasText: '接待来访客商' })
    .locator('button.figure')
    .first()
    .click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  const counted = await panel.getByText(/^共 \d+ 条/).innerText()
  await picture(page, 'records')
  await panel.getByRole('link', { name: '在台账中列出' }).first().click()
  await foot(page).getByText('筛选结果').waitFor()
  const [, rows] = /共 (\d+) 条/.exec(counted) ?? []
  expect(await foot(page).innerText()).toContain(`筛选结果 ${rows} 项工作`)
})

test('every number of a form opens, as many as the form has', async () => {
  const page = await visit('zhoumin')
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  const figures = page.locator('table.official button.figure')
  await figures.first().waitFor()
  const form = await page.evaluate(async () => {
    const answer = await fetch(location.pathname.replace(/^/, '/api'))
    return (await answer.json()) as { rows: { figure?: string }[][] }
  })
  const printed = form.rows.flat().flatMap(({ figure }) => figure ?? [])
  const panel = page.getByRole('complementary', { name: '数的来历' })
  const opened: string[] = []
  for (const button of await figures.all()) {
    await button.click()
    const cell = await button.locator('xpath=ancestor::td').getAttribute('data-figure')
    await page.waitForURL((url) => url.searchParams.get('figure') === cell)
    expect(await panel.innerText()).not.toContain('这一格现在没有取数')
    expect((await panel.locator('.flow').first().innerText()).length).toBeGreaterThan(10)
    opened.push(cell ?? '')
  }
  expect(opened).toEqual(printed)
  expect(opened.length).toBeGreaterThan(50)
})
