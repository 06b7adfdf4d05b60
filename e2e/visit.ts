import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'

/** One step of a journey may take this long on a slow machine; a wait ends as soon as its sight is there. */
const stepLimit = 30_000

const password = 'Hengjian-2024'

/**
 * A browser for the tests of one file. Every visit is a fresh login on a screen of 1366 × 768, and a test
 * fails when a page threw an error or broke the content security policy on the way.
 */
export function useBrowser(): { readonly visit: (account?: string) => Promise<Page> } {
  let running: Awaited<ReturnType<typeof openBrowser>>
  let contexts: BrowserContext[] = []
  let wrong: string[] = []
  beforeAll(async () => {
    running = await openBrowser()
  })
  afterEach(async () => {
    for (const context of contexts) await context.close()
    const found = wrong
    contexts = []
    wrong = []
    expect(found).toEqual([])
  })
  afterAll(() => running.close())

  const visit = async (account?: string): Promise<Page> => {
    const context = await newContext(running.browser)
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        wrong.push(message.text())
    })
    await page.goto('/')
    if (account !== undefined) await login(page, account)
    return page
  }
  return { visit }
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(stepLimit)
  return context
}

async function login(page: Page, account: string): Promise<void> {
  await page.getByLabel('用户名').fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation', { name: '栏目' }).waitFor()
}

/** Types the password into the dialog that opens over a page when the login has run out. */
export async function loginAgain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
