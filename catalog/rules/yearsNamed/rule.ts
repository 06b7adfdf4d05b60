import { placeAt } from '@hengjian/report'
import { type CheckedFile, type Claim, type ReadDocument, rule } from '@hengjian/checker'
import { otherYearsIn } from './otherYear.ts'
import { pastPlansIn } from './pastPlans.ts'

/** 2019—2021年, 2019-2021年: a span of years, with the words that name what was done in it. */
const span = /(20\d\d)\s*年?\s*[-—–~～至]\s*(20\d\d)\s*年(?:度)?([\u4e00-\u9fff“”"\d]{6,30}?率)/g
/** 2020年预算追加, 2019年无新建: the year of what is told, where the sentence compares with no other. */
const lone =
  /(?:^|[，。；：:])(?:本单位|我单位|我中心|本中心|我局|本局)?(20\d\d)年(?:度)?(?!以来|初|底|末|至|—|-|起|前|后|\d|\s*\d{1,2}月)/
const comparing =
  /上年|去年|比|较|同期|增长|下降|减少|增加|结转|目标|规划|印发|出台|修订|成立|以来|〔|累计|历年|下一年|次年|计划|变动/

/** A row of an explanation that only names its number, 2022年度公用经费, tells nothing of that year. */
const isName = (text: string): boolean =>
  !/[，。；：:无没未]/.test(text) && !/\d/.test(text.replace(/20\d\d年/, ''))

/** 2019年度…自评表 among forms of 2020: one title bears another year than all the others. */
function* oddTitle({ documents }: CheckedFile): Iterable<Claim> {
  const titled = documents.flatMap(({ id, title, kind, from }) => {
    const year = /(?<!\d)(20\d\d)年/.exec(title ?? '')?.[1]
    // The targets of the next year are enclosed with the report on this one.
    return year === undefined || title === null || kind === 'targetForm' ? [] : [{ id, title, year, from }]
  })
  const [first] = titled
  const groups = [...Map.groupBy(titled, ({ year }) => year).values()]
  const [usual, odd] = groups.toSorted((one, other) => other.length - one.length)
  const [only, ...more] = (odd?.includes(first as never) && usual?.length === 1 ? usual : odd) ?? []
  if (groups.length !== 2 || !only || more.length > 0) return
  const year = titled.find((one) => one.year !== only.year)?.year ?? ''
  yield {
    says: 'heading',
    values: { year, quote: only.title.slice(0, 30) },
    document: only.id,
    places: [{ place: only.from, quote: only.title.slice(0, 60) }],
    certainty: 0.5,
    atMost: 'notice',
  }
}

/** What a report says of itself, and what it still means to do, names its own year, or a later one. */
function* misdated({ id: document, year, title, sentences }: ReadDocument): Iterable<Claim> {
  // A report within the year plans for its rest.
  if (year === null || title === null || /监控|中期|半年/.test(title)) return
  for (const sentence of sentences) {
    const { text } = sentence
    const places = (at: number) => [
      { place: placeAt(text, at), quote: text.text.slice(at, at + 40).replace(/[。；].*$/s, '') },
    ]
    for (const { words, at, isOwn } of otherYearsIn(text.text, year))
      yield {
        says: 'own',
        values: { year: String(year), quote: words },
        document,
        places: places(at),
        stated: words,
        certainty: isOwn ? 0.8 : 0.6,
        atMost: isOwn ? 'warning' : 'notice',
      }
    for (const { words, at, isSure } of pastPlansIn(sentence, year))
      yield {
        says: 'past',
        values: { year: String(year), quote: words },
        document,
        places: places(at),
        stated: words,
        certainty: 0.6,
        atMost: isSure ? 'warning' : 'notice',
      }
  }
}

/** A year that a report names is the one it reports on, where it compares with no other. */
export const yearsNamed = rule({
  id: 'X23',
  name: 'yearsNamed',
  title: '文中所写年度应与报告年度一致',
  level: 'warning',
  status: 'trial',
  basis: '自评报告反映一个预算年度的情况',
  fix: '核对年度；引用往年情况的请写明。',
  says: {
    other: '报告年度为 {year} 年，此处写“{quote}”，请核对年度。',
    own: '报告年度为 {year} 年，此处写“{quote}”，请核对年度。',
    past: '报告年度为 {year} 年，此处写“{quote}”，作为以后的安排时间已过，请核对年份。',
    heading: '报告年度为 {year} 年，标题“{quote}”写的是另一年度，请核对。',
    span: '“{name}”一处为 {one}，一处为 {other}，期间不同，请统一，或写明口径。',
  },
  *check(file) {
    yield* oddTitle(file)
    for (const document of file.documents) yield* misdated(document)
    for (const { id: document, year, sentences } of file.documents) {
      const spans = new Map<
        string,
        {
          readonly years: string
          readonly claim: Extract<Claim, { says: string; places: unknown }>['places']
        }
      >()
      for (const { text: source, headings, intention } of sentences) {
        const { text } = source
        if (!/20\d\d/.test(text)) continue
        const place = source.marks[0]?.place ?? {}
        for (const [, from = '', to = '', name = ''] of text.matchAll(span)) {
          const key = name.replaceAll(/[“”"完成]|招商|项目/g, '')
          const years = `${from}—${to}年`
          const first = spans.get(key)
          const here = [{ place, quote: text.slice(0, 60) }]
          if (first && first.years !== years)
            yield {
              says: 'span',
              values: { name, one: first.years, other: years },
              document,
              places: [...here, ...first.claim],
              certainty: 0.5,
              atMost: 'notice',
            }
          else if (!first) spans.set(key, { years, claim: here })
        }
        if (year === null || intention || comparing.test(text) || isName(text)) continue
        const named = [...text.matchAll(/20\d\d(?=年)/g)].map(([one]) => Number(one))
        const only = lone.exec(text)?.[1]
        // A sentence that names the year of the report as well knows what it compares.
        if (only === undefined || named.includes(year) || Number(only) >= year) continue
        if (Number(only) !== year - 1 || headings.some((words) => words.includes(only))) continue
        yield {
          says: 'other',
          values: { year: String(year), quote: text.slice(text.indexOf(only), text.indexOf(only) + 18) },
          document,
          places: [{ place, quote: text.slice(0, 60) }],
          certainty: 0.5,
          atMost: 'notice',
        }
      }
    }
  },
})
