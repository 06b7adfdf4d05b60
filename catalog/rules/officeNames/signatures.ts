import { type CheckedFile, type DocumentLine, linesOf, officeInTitle, regionOf } from '@hengjian/checker'

/** An office under a report that is not the one of its title, nor one of which it speaks. */
export type StrangeSignature = { readonly office: string; readonly own: string; readonly line: DocumentLine }

const day = '20\\d{2}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日'
const office = '([\\u4e00-\\u9fff]{3,28}?(?:中心|局|委员会|办公室|管委会|贸促会|促进会|厅|委|院))'
const withDay = new RegExp(`^${office}\\s+${day}$`)
const alone = new RegExp(`^${office}$`)
const dayAlone = new RegExp(`^${day}$`)
/** Whoever evaluates for another signs with another name. */
const commissioned = /受[^，。；]{2,24}委托/

/** The office over, or before, the day of a signature. */
export function* strangeSignaturesIn(file: CheckedFile): Iterable<StrangeSignature> {
  const lines = linesOf(file)
  const count = (words: string): number => lines.filter(({ text }) => text.includes(words)).length
  for (const { id, title, kind } of file.documents) {
    // The title of a project's report often names no more than the region.
    const unit = officeInTitle(title ?? '')
    const own = unit ?? regionOf(title ?? '')
    if (own === null || own.length < 3 || !kind.endsWith('Report')) continue
    const paragraphs = lines.filter(({ document, series }) => document === id && series === id)
    for (const [at, line] of paragraphs.entries()) {
      const isSigned = dayAlone.test(paragraphs[at + 1]?.text ?? '')
      const name = withDay.exec(line.text)?.[1] ?? (isSigned ? alone.exec(line.text)?.[1] : undefined)
      if (name === undefined || name.includes(own) || own.includes(name)) continue
      if (own !== unit && regionOf(name) === null) continue
      if (count(name) === 1 && count(own) > 1 && !lines.some(({ text }) => commissioned.test(text)))
        yield { office: name, own, line }
    }
  }
}
