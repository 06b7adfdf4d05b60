import {
  type CheckedFile,
  type DocumentLine,
  linesOf,
  type Outline,
  type ReadDocument,
  rule,
} from '@hengjian/checker'

/** A heading of the first level, by whose words an outline is known. */
const first = /^[一二三四五六七八九十]{1,2}[、.．]/
/** Any heading; one that lost its number stands alone and is short. */
const numbered = /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[)）])/
const longest = 40
/** A report clearly follows an outline that it has two thirds of, and two sections that no other has. */
const share = 2 / 3
const fewest = 2

type Section = Outline['sections'][number]

const heads = (headings: readonly string[], { heading, words }: Section): boolean =>
  [heading, ...(words?.split('|') ?? [])].some((one) => headings.some((text) => text.includes(one)))

const isHeading = ({ text, series, document }: DocumentLine): boolean =>
  text.length <= longest && !/[。；;，]$/.test(text) && (series === document || numbered.test(text))
const plain = ({ text }: DocumentLine): string => text.replaceAll(/\s/g, '')

/** A report that is written by the outline of a notice has all of its sections. */
export const sectionsOfOutline = rule({
  id: 'D02',
  name: 'sectionsOfOutline',
  title: '报告应有提纲要求的各节',
  level: 'notice',
  status: 'trial',
  basis: '通知所附的报告参考提纲',
  fix: '补上缺的一节；没有相关内容的写“无”。',
  says: { missing: '报告按{document}所附提纲编写，没有找到{headings}，请补充；没有相关内容的请写“无”。' },
  *check(file, { outlines }) {
    const tops = linesOf(file).filter(({ text }) => text.length <= longest && first.test(text))
    for (const [id, own] of Map.groupBy(tops, ({ document }) => document)) {
      const document = file.documents.find((one) => one.id === id)
      const year = document?.year ?? null
      if (!document || year === null) continue
      const written = own.map(plain)
      for (const { basis, years, sections } of outlines) {
        if (year < years.from || year > (years.until ?? year)) continue
        if (sections.filter((one) => one.telling && heads(written, one)).length < fewest) continue
        const headings = headingsOf(file, document)
        const missing = sections.filter((section) => !heads(headings, section))
        if (missing.length === 0 || sections.length - missing.length < share * sections.length) continue
        yield {
          says: 'missing',
          values: {
            document: basis.document.split(' ')[0] ?? '',
            headings: missing.map(({ heading }) => `“${heading}”`).join('、'),
          },
          document: id,
          places: [{ place: document.from, quote: document.title ?? own[0]?.text ?? '' }],
        }
      }
    }
  },
})

/** A form between two sections begins a document of its own; reports on projects have sections of their own. */
function headingsOf(file: CheckedFile, { id, kind }: ReadDocument): readonly string[] {
  const ids = file.documents.filter((other) => kind !== 'projectReport' && other.kind !== 'projectReport')
  const within = new Set([id, ...ids.map((other) => other.id)])
  return linesOf(file)
    .filter((line) => within.has(line.document) && isHeading(line))
    .map(plain)
}
