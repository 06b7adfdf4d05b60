import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { fewerColours } from './fewerColours.ts'

/**
 * Keeps what the person sees now as a picture of the guide, when HENGJIAN_PICTURES=1; so the guide shows
 * the product as it is, and pictures are renewed by running the journeys.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['HENGJIAN_PICTURES'] !== '1') return
  // Messages that fade would make every run's picture another one.
  await page
    .locator('.ant-message-notice-wrapper, .ant-message-notice')
    .first()
    .waitFor({ state: 'detached' })
  const path = fileURLToPath(new URL(`../docs/guides/pictures/${name}.png`, import.meta.url))
  await writeFile(path, fewerColours(await page.screenshot({ animations: 'disabled', caret: 'hide' })))
}
