/** Control characters, zero-width characters and marks of writing direction: nobody sees them, everybody copies them. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu
/** Most cells; they are clean as they stand. */
const plainAscii = /^[!-~]*$/
const oddSpaces = /[\u00a0\u2002-\u200a\u202f\u3000]/g

/** What people mean by a cell: full-width digits and signs made half-width, odd spaces and unseen characters gone. */
export const clean = (text: string): string =>
  plainAscii.test(text)
    ? text
    : text.normalize('NFKC').replaceAll(unseen, '').replaceAll(oddSpaces, ' ').trim()

/** Text of a document keeps its full-width punctuation; only what nobody can see is taken away. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll(unseen, '').replaceAll('\u00a0', ' ').replaceAll('\r\n', '\n').trim()

/** One line out of a cell that was broken over several: between Chinese characters nothing stands, elsewhere a space. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s*[\n\r]\s*/g, ' ')
    .replaceAll('\t', ' ')
