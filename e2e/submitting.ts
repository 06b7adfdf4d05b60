import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { picture } from './picture.ts'

/**
 * Submits the open self-evaluation: explains every finding, and the button stays closed until the last
 * one is explained.
 * @param subject what is evaluated, as the head of the page names it
 * @param shown name of the picture to keep of the filled dialog
 */
export async function submit(page: Page, subject: string, shown?: string): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `提交${subject}` })
  const send = dialog.getByRole('button', { name: '确认提交' })
  expect(await send.isDisabled()).toBe(true)
  const explanations = await dialog.getByRole('textbox').all()
  expect(explanations.length).toBeGreaterThan(0)
  for (const box of explanations) await box.fill('已与业务科室核对，佐证另存。')
  if (shown !== undefined) await picture(page, shown)
  await send.click()
  await dialog.waitFor({ state: 'hidden' })
}
