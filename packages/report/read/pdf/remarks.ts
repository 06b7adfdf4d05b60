import type { ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import type { Page } from './page.ts'

/** A page of an image has at most its number and a head in letters. */
const fewLetters = 30
const mostOfPage = 0.4
/** Letters of a font that does not say which characters they are. */
const unknown = /[\p{Co}\p{Cc}\uFFFD]/gu

const lettersOf = ({ words }: Page): number => words.reduce((sum, { text }) => sum + text.length, 0)
const unknownIn = ({ words }: Page): number =>
  words.reduce((sum, { text }) => sum + (text.match(unknown)?.length ?? 0), 0)

const isImage = (page: Page): boolean =>
  page.words.length === 0 ? page.images > 0 : lettersOf(page) < fewLetters && page.imageShare > mostOfPage

/** A scanner lays the words that it recognised behind its image, where nobody sees them. */
const isRecognised = (page: Page): boolean =>
  page.imageShare > mostOfPage && page.invisibleLetters > 0.8 * lettersOf(page)

const isUnknown = (page: Page): boolean => unknownIn(page) > 0.2 * lettersOf(page)

/**
 * What a reader of the pages must know: pages that are images, words that a machine recognised or nobody sees, fonts
 * that do not say their characters.
 * @throws ReadError where no page has words, or their characters are not known
 */
export function remarksOf(pages: readonly Page[]): readonly ReadRemark[] {
  if (pages.every(({ words }) => words.length === 0))
    throw new ReadError(
      'ONLY_IMAGES',
      'PDF 里没有文字，是扫描件。请提供可编辑的原件（Word、Excel 或由其导出的 PDF）。',
    )
  const [letters, lost] = [lettersOf, unknownIn].map((count) =>
    pages.reduce((sum, page) => sum + count(page), 0),
  )
  if ((lost ?? 0) > 0.5 * (letters ?? 0))
    throw new ReadError(
      'UNKNOWN_FONT',
      'PDF 的字体没有写明是哪些字，读不出文字。请提供可编辑的原件，或在 WPS、Word 中重新导出 PDF。',
    )
  return pages.flatMap((page): readonly ReadRemark[] => {
    if (isImage(page)) return [remark(page, 'imagePage', '是图片，没有读到文字，这一页没有检查。')]
    if (isRecognised(page))
      return [remark(page, 'structureUnknown', '是扫描件，文字由机器识别，可能有错字，请对照原件核对。')]
    if (isUnknown(page))
      return [remark(page, 'structureUnknown', '有读不出的字，这一页可能没有检查完整，请对照原件核对。')]
    return page.invisibleLetters > 0 ? [remark(page, 'hiddenText', '有看不见的文字，也一并检查。')] : []
  })
}

const remark = ({ number }: Page, kind: ReadRemark['kind'], words: string): ReadRemark => ({
  kind,
  sentence: `第 ${number} 页${words}`,
  place: { page: number },
})
