import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadCorpus } from '@hengjian/catalog/testing/corpus/oracle.ts'
import { judgedIn, listed } from '@hengjian/catalog/testing/corpus/reading.ts'
import { loadRules } from '@hengjian/catalogue/rules'
import { openBrowser } from '../../e2e/browser.ts'
import { inFolder } from '../folder.ts'
import type { Measurement } from '../measurement.ts'
import { hasLibreOffice } from './otherHands.ts'

type Lay = (html: string) => Promise<Uint8Array>

/** Both programs draw the lines of a table only where they are asked to. */
const drawn = (html: string): string =>
  html
    .replaceAll('<table>', '<table border="1" cellspacing="0" cellpadding="3" width="100%">')
    .replaceAll('<hr>', '<p style="page-break-before: always"></p>')

/** Slips found and false alarms in submissions that LibreOffice wrote for Word and a browser printed. */
export const measureCorpus = (): Promise<readonly Measurement[]> =>
  inFolder(async (folder) => {
    const { browser, close } = await openBrowser()
    const inBrowser: Lay = async (html) => {
      const page = await browser.newPage()
      await page.setContent(drawn(html))
      const bytes = await page.pdf({ format: 'A4', margin: { top: '25mm', bottom: '25mm' } })
      await page.close()
      return bytes
    }
    const measured = [...(await measuredIn('PDF by a browser', inBrowser))]
    await close()
    if (hasLibreOffice()) measured.push(...(await measuredIn('DOCX by LibreOffice', inLibreOffice(folder))))
    else console.log('  LibreOffice: not on this machine, left out')
    return measured
  })

const inLibreOffice =
  (folder: string): Lay =>
  async (html) => {
    await writeFile(join(folder, 'corpus.html'), drawn(html))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder]
    await promisify(execFile)('soffice', [profile, ...asked, join(folder, 'corpus.html')])
    return readFile(join(folder, 'corpus.docx'))
  }

async function measuredIn(layout: string, lay: Lay): Promise<readonly Measurement[]> {
  const shelf = await loadRules(join(import.meta.dirname, '../../catalog'))
  let [found, all, errors] = [0, 0, 0]
  for (const submission of loadCorpus()) {
    const result = await judgedIn(submission, lay, shelf)
    console.log(listed(submission.name, layout, result).trimEnd())
    found += result.found.length
    all += submission.oracle.planted.length
    errors += result.falseAlarms.filter(({ severity }) => severity === 'error').length
  }
  return [
    { what: `${layout}: slips found`, value: (100 * found) / all, unit: '%', bound: 80, atLeast: true },
    { what: `${layout}: false errors`, value: errors, unit: '', bound: 0 },
  ]
}
