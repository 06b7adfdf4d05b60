import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../e2e/browser.ts'
import { cellsFound, wordsFound } from '../../testing/tables/compared.ts'
import { asPage, asTypst, sheets, strokes } from '../../testing/tables/drawn.ts'
import { before, behind, sampleTables } from '../../testing/tables/grids.ts'
import { fontFolders } from '../../write/pdf/fonts.ts'
import { readSubmission } from '../readSubmission.ts'

const around = [...before, ...behind]

/** What a reading lost of a sample: cells that are not where they were, paragraphs that are not whole. */
async function lostIn(name: string, pdf: Uint8Array): Promise<readonly string[]> {
  const sample = sampleTables[name]
  if (!sample) throw new Error(`no sample ${name}`)
  const reading = await readSubmission(pdf)
  const words = around.length - wordsFound(around, reading)
  return [...cellsFound(sample, reading).lost, ...(words > 0 ? [`${words} paragraphs`] : [])]
}

describe('tables that a browser prints', () => {
  let open: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    open = await openBrowser()
  })
  afterAll(() => open.close())

  it.each(Object.keys(sheets))('%s: are read cell by cell', async (style) => {
    const page = await open.browser.newPage()
    for (const [name, sample] of Object.entries(sampleTables)) {
      await page.setContent(asPage(sample, sheets[style] ?? ''))
      const lost = await lostIn(name, await page.pdf({ preferCSSPageSize: true }))
      // Indicators in the narrowest columns without lines: their levels stand beside two rows.
      const bound = style === 'no lines, narrow' && name === 'indicators' ? 4 : 0
      expect(lost.length, `${name}: ${lost.join('; ')}`).toBeLessThanOrEqual(bound)
    }
    await page.close()
  })
})

describe('tables that Typst sets', () => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders(null)] }] })

  it.each(Object.keys(strokes))('%s: are read cell by cell', async (style) => {
    for (const [name, sample] of Object.entries(sampleTables)) {
      const { result } = compiler.compile({ mainFileContent: asTypst(sample, strokes[style] ?? '') })
      if (!result) throw new Error(`not compiled: ${name}`)
      const lost = await lostIn(name, compiler.pdf(result))
      const bound = style !== 'all lines' && name === 'indicators' ? 2 : 0
      expect(lost.length, `${name}: ${lost.join('; ')}`).toBeLessThanOrEqual(bound)
    }
  })
})
