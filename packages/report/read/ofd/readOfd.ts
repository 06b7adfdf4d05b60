import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { tooLarge } from '../limits.ts'
import { joinRules } from '../pdf/joinRules.ts'
import type { Page } from '../pdf/page.ts'
import { placed } from '../pdf/placed.ts'
import { blocksOf } from '../pdf/readPdf.ts'
import { remarksOf } from '../pdf/remarks.ts'
import { drawnBy } from './pathsOf.ts'
import { type Parts, partsOf } from './parts.ts'
import { allOf, brokenOfd, type Element, firstOf, numbersOf } from './tree.ts'
import { point, wordsOf } from './wordsOf.ts'

/** As many as of a PDF. */
const mostPages = 1_000
/** More words are no page. */
const mostWords = 20_000
/** Lines that cross more often on a page are a drawing and no table; on all pages, no report. */
const [mostInTable, mostCrossings] = [20_000, 300_000]

/**
 * Reads an OFD file (GB/T 33190) with text as a PDF is read: words where they stand, tables by their lines. Stamps,
 * attachments and scripts are not looked at.
 * @throws ReadError where it is damaged or locked, too long, or holds only images
 */
export async function readOfd(bytes: Uint8Array): Promise<Reading> {
  const part = partsOf(bytes)
  const root = (await part('OFD.xml', '')) ?? (await part('ofd.xml', ''))
  const place = root && firstOf(root.tree, 'DocRoot')?.text.trim()
  const document = root && place ? await part(place, root.name) : null
  if (!document) throw brokenOfd()
  const listed = [...allOf(firstOf(document.tree, 'Pages') ?? emptyElement, 'Page')]
  if (listed.length > mostPages)
    throw new ReadError('TOO_MANY_PAGES', `OFD 超过 ${mostPages} 页，没有读取。请拆成单份报告后再检查。`)
  const templates = new Map(
    [...allOf(document.tree, 'TemplatePage')].map(({ attributes }) => [
      attributes['ID'] ?? '',
      attributes['BaseLoc'] ?? '',
    ]),
  )
  const box = firstOf(document.tree, 'PhysicalBox')?.text
  const pages: Page[] = []
  let crossings = 0
  for (const { attributes } of listed) {
    const page = await part(attributes['BaseLoc'] ?? '', document.name)
    if (!page) throw brokenOfd()
    const behind = await templatesOf(page.tree, templates, part, document.name)
    const read = pageOf([...behind, page.tree], pages.length + 1, box)
    crossings += crossingsOf(read)
    if (crossings > mostCrossings) throw tooLarge()
    pages.push(read)
  }
  if (pages.every(({ words }) => words.length === 0))
    throw new ReadError(
      'ONLY_IMAGES',
      'OFD 里没有文字，是扫描件。请提供可编辑的原件（Word、Excel 或由其导出的 PDF、OFD）。',
    )
  return {
    kind: 'ofd',
    blocks: placed(blocksOf(pages)),
    remarks: remarksOf(pages),
    pages: pages.length,
    lines: null,
  }
}

const emptyElement: Element = { name: '', attributes: {}, children: [], text: '' }

/** The pages that a page is printed over: frames of forms among them. */
async function templatesOf(
  page: Element,
  templates: ReadonlyMap<string, string>,
  part: Parts,
  from: string,
): Promise<readonly Element[]> {
  const found: Element[] = []
  for (const { attributes } of allOf(page, 'Template')) {
    const place = templates.get(attributes['TemplateID'] ?? '')
    const template = place === undefined ? null : await part(place, from)
    if (template) found.push(template.tree)
  }
  return found
}

/** What a page and those behind it show; where it says no size of its own it has that of the document. */
function pageOf(layers: readonly Element[], number: number, documentBox: string | undefined): Page {
  const own = layers.at(-1)
  const box = (own && firstOf(own, 'PhysicalBox')?.text) ?? documentBox
  const [, , width = 210, height = 297] = numbersOf(box)
  const all = (name: string): readonly Element[] => layers.flatMap((layer) => [...allOf(layer, name)])
  const words = all('TextObject').flatMap(wordsOf)
  if (words.length > mostWords) throw tooLarge()
  const page: Page = {
    number,
    width: width * point,
    height: height * point,
    words,
    ...drawnBy(all('PathObject')),
    images: all('ImageObject').length,
    imageShare: 0,
    invisibleLetters: 0,
  }
  return crossingsOf(page) > mostInTable ? { ...page, horizontals: [], verticals: [] } : page
}

/** Places of the grid that the lines of a page would make. */
const crossingsOf = ({ horizontals, verticals }: Page): number =>
  joinRules(horizontals).length * joinRules(verticals).length
