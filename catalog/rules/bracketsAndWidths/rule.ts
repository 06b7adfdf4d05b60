import { placeAt } from '@hengjian/report'
import { type Claim, type DocumentText, rule, textsOf } from '@hengjian/checker'
import { oddBrackets } from './unpaired.ts'

/** 甲财绩[2023]5号: a document's number with other brackets than 〔〕, after 根据, 按照 and the like. A house has a number too. */
const otherBrackets =
  /[[(（【［〈](?<=((?:(?![据按照依由见和与及的以对在])[\u4e00-\u9fff]){2,4}).)((?:19|20)\d{2})[\])）】］〉]\s*(?:第\s*)?(\d{1,4})\s*号(?![楼馆线地院机车])/g
/** 〔2023〕第5号, 〔2023〕05号. */
const ordinal =
  /〔(?<=((?:(?![据按照依由见和与及的以对在])[\u4e00-\u9fff]){2,4}).)((?:19|20)\d{2})〕\s*(?:第\s*(\d{1,4})|0+([1-9]\d{0,2}))\s*号/g
/** Between two characters of Chinese a mark is as wide as they are. */
const narrow = /[,;?!](?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff].)/g
const wide = /[０-９]+(?:[．，][０-９]+)*/g

/** Looked for first: most texts have none of these. */
const any = /[,;?!０-９]/

type Seen = { readonly words: string; readonly source: DocumentText; readonly at: number }

const around = ({ text: { text } }: DocumentText, at: number, length: number): string =>
  text
    .slice(Math.max(0, at - 6), at + length + 8)
    .replaceAll(/\s+/g, ' ')
    .trim()
const claim = (
  says: string,
  values: Readonly<Record<string, string>>,
  { words, source, at }: Seen,
): Claim => ({
  says,
  values: { words, ...values },
  document: source.document,
  places: [{ place: placeAt(source.text, at), quote: words }],
})

/** Brackets come in pairs of one width, marks and digits have the width of their kind, document numbers their own brackets. */
export const bracketsAndWidths = rule({
  id: 'D04',
  name: 'bracketsAndWidths',
  title: '括号、标点和文号的写法应规范',
  level: 'info',
  status: 'trial',
  basis: 'GB/T 9704—2012 7.2.5，GB/T 15834—2011，GB/T 15835—2011',
  fix: '括号成对、全角半角统一；文号写作“发文机关代字〔年份〕序号号”。',
  says: {
    number: '文号“{words}”的年份用六角括号，请写作“{right}”。',
    ordinal: '文号“{words}”不加“第”、不编虚位，请写作“{right}”。',
    unpaired: '“{words}”中的括号“{bracket}”不成对，请补上或删去。',
    mixed: '“{words}”{many}括号一边全角、一边半角，请统一。',
    narrow: '“{words}”{many}汉字之间用了半角标点，请改为全角。',
    wide: '“{words}”{many}数字用了全角字符，请改为半角。',
  },
  *check(file) {
    const texts = textsOf(file)
    const many = {
      mixed: new Map<string, Seen[]>(),
      narrow: new Map<string, Seen[]>(),
      wide: new Map<string, Seen[]>(),
    }
    const note = (kind: keyof typeof many, one: Seen): void => {
      const { document } = one.source
      many[kind].set(document, [...(many[kind].get(document) ?? []), one])
    }
    for (const source of texts) {
      const { text } = source.text
      if (text.includes('号') && /\d{4}/.test(text))
        for (const [says, pattern] of [
          ['number', otherBrackets],
          ['ordinal', ordinal],
        ] as const)
          for (const { 0: rest, 1: of = '', 2: year = '', 3: one, 4: other, index: at } of text.matchAll(
            pattern,
          ))
            yield claim(
              says,
              { right: `${of}〔${year}〕${Number(one ?? other)}号` },
              { words: of + rest, source, at },
            )
      if (!any.test(text)) continue
      for (const { 0: words, index: at } of text.matchAll(narrow))
        note('narrow', { words: around(source, at, words.length), source, at })
      for (const { 0: words, index: at } of text.matchAll(wide)) note('wide', { words, source, at })
    }
    for (const { kind, source, at, bracket } of oddBrackets(file, texts)) {
      const seen = { words: around(source, at, 1), source, at }
      if (kind === 'mixed') note('mixed', seen)
      else yield claim('unpaired', { bracket }, seen)
    }
    for (const [says, documents] of Object.entries(many))
      for (const [first, ...more] of documents.values())
        if (first) yield claim(says, { many: more.length > 0 ? `等 ${more.length + 1} 处` : '中' }, first)
  },
})
