import type { Locator, Page } from 'playwright-core'

/** Opens a ledger from the menu and waits until its rows and totals are read. */
export async function openLedger(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '业务台账' }).click()
  await page.getByRole('navigation', { name: '台账' }).getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await foot(page).getByText('筛选结果').waitFor()
}

/** The totals of the filtered set below the table. */
export const foot = (page: Page): Locator => page.getByRole('status', { name: '合计' })

/** How many rows and how much money the whole filtered set has, as the foot prints it. */
export const totals = async (page: Page): Promise<string> =>
  (await foot(page).innerText()).split('已显示')[0] ?? ''

/** The rows of the open ledger, without head and filters. */
export const rows = (page: Page): Locator => page.locator('.sheet tbody tr')

/** The panel of the open row, beside the table. */
export const rowPanel = (page: Page): Locator => page.locator('.row-panel')

/** Searches for a text and waits until the totals and the rows of that search are there. */
export async function searchFor(page: Page, text: string): Promise<void> {
  const answer = page.waitForResponse(
    (response) => /\/totals\?/.test(response.url()) && new URL(response.url()).searchParams.get('q') === text,
  )
  await page.getByRole('textbox', { name: '查找' }).fill(text)
  await answer
  await page.locator('.sheet tbody mark').getByText(text).first().waitFor()
}

/** Chooses an entry of a closed list in the form of the open row. */
export async function choose(page: Page, label: RegExp, option: string): Promise<void> {
  await rowPanel(page).getByRole('combobox', { name: label }).click()
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option-content')
    .getByText(option, { exact: true })
    .click()
}
