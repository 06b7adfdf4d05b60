import { placeAt } from '@hengjian/report'
import { type DocumentText, rule, textsOf } from '@hengjian/checker'

type Kind = 'dates' | 'thousands' | 'areas'

/** Ways to write one thing. A kind is asked about only where one document uses two of its ways. */
const ways: readonly (readonly [kind: Kind, way: string, hint: string, pattern: RegExp])[] = [
  ['dates', 'words', '月', /(?<!\d)20\d{2}年\d{1,2}月\d{1,2}日/],
  ['dates', 'dots', '.', /(?<![\d.])20\d{2}\.(?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9])(?![\d.])/],
  ['dates', 'dashes', '-', /(?<![\d-])20\d{2}-(?:1[0-2]|0?[1-9])-(?:[12]\d|3[01]|0?[1-9])(?![\d-])/],
  ['dates', 'strokes', '/', /(?<![\d/])20\d{2}\/(?:1[0-2]|0?[1-9])\/(?:[12]\d|3[01]|0?[1-9])(?![\d/])/],
  ['dates', 'han', '年', /二[〇○零][一二三四五六七八九〇○零]{2}年(?:[一二三四五六七八九十]{1,2}月)?/],
  [
    'thousands',
    'parted',
    ',',
    /(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=\s*(?:万|亿|元|人|家|个|户|册|份|平方米))/,
  ],
  ['thousands', 'whole', '', /(?<![\d,.])\d{5,}(?:\.\d+)?(?=\s*(?:万|亿|元|人|家|个|户|册|份|平方米))/],
  ['areas', 'words', '平方米', /\d[\d,.]*\s*平方米/],
  ['areas', 'sign', '㎡', /\d[\d,.]*\s*㎡/],
  ['areas', 'power', 'm', /\d[\d,.]*\s*m[²2]/],
]

/** Looked for first: a text without these has nothing of the kind. */
const any = /\d{4}|\d,\d{3}|\d\s*[㎡m平]|二[〇○零]/

type Seen = { readonly words: string; readonly source: DocumentText; readonly at: number }

/** Dates, long numbers and areas of a text are written in one way. Cells of a form are short on room and have their own. */
export const oneStyle = rule({
  id: 'D05',
  name: 'oneStyle',
  title: '同一份材料的日期、数字和单位写法应统一',
  level: 'info',
  status: 'trial',
  basis: 'GB/T 15835—2011，同一文稿体例一致',
  fix: '统一为一种写法；日期写作“2023年12月31日”。',
  says: {
    dates: '正文的日期有“{one}”和“{other}”两种写法，请统一。',
    thousands: '正文的数有的分节、有的不分节：“{one}”“{other}”，请统一。',
    areas: '正文的面积单位有“{one}”和“{other}”两种写法，请统一。',
  },
  *check(file) {
    const found = new Map<string, Map<string, Seen>>()
    for (const source of textsOf(file)) {
      const { text } = source.text
      if (source.isCell || !any.test(text)) continue
      for (const [kind, way, hint, pattern] of ways) {
        const key = `${source.document} ${kind}`
        if (!text.includes(hint) || found.get(key)?.has(way)) continue
        const match = pattern.exec(text)
        if (!match) continue
        const seen = { words: match[0], source, at: match.index }
        found.set(key, (found.get(key) ?? new Map<string, Seen>()).set(way, seen))
      }
    }
    for (const [key, seen] of found) {
      const [one, other] = seen.values()
      if (!one || !other) continue
      yield {
        says: key.split(' ')[1] ?? '',
        values: { one: one.words, other: other.words },
        document: one.source.document,
        places: [one, other].map(({ words, source, at }) => ({
          place: placeAt(source.text, at),
          quote: words,
        })),
      }
    }
  },
})
