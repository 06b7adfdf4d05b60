import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const require = createRequire(import.meta.url)

/**
 * Starts the browser that comes with the npm packages, as any user and without system packages. The
 * machine may have no Chinese font: a font configuration of our own lists those that documents use,
 * so that a screenshot shows what an official sees and not empty boxes.
 */
export async function openBrowser(): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-browser-'))
  const fonts = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'].map((name) =>
    dirname(require.resolve(`${name}/package.json`)),
  )
  const configuration = join(folder, 'fonts.conf')
  await writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${fonts.map((font) => `<dir>${font}</dir>`).join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
<alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>`,
  )
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the arguments of the package: they put everything into one process, which ends with the first
    // closed context, and switch off the security that these tests are about.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: configuration, HOME: folder },
  })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
