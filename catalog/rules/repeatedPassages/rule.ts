import { type DocumentText, rule, textsOf } from '@hengjian/checker'
import { placeAt } from '@hengjian/report'
import { copiesIn } from './copies.ts'

/** Shorter paragraphs are headings, ordinals and phrases that any report repeats. */
const shortest = 20
/** What is repeated in fewer characters may be meant so. */
const fewest = 150
const longestQuote = 40
/** Duties and the life of an office are told in every part of a report. */
const boilerplate = /职责|职能|概况|机构设置|内设机构|人员编制|^(?:负责|承担|贯彻|组织|拟订|指导|承办|参与)/

/** A page that is copied in twice: what stands there was not written for where it stands. */
export const repeatedPassages = rule({
  id: 'X24',
  name: 'repeatedPassages',
  title: '正文不应整段重复，或与其他报告相同',
  level: 'notice',
  status: 'trial',
  basis: '报告各部分各有内容，整段相同多为排版或粘贴时重复',
  fix: '删去重复的一处，或按本单位、本年度的情况重写。',
  says: {
    alike:
      '{year}年度报告正文约 {share}% 的文字与{other}{earlier}年度报告相同，请核对是否按本单位、本年度的情况填写。',
    repeated: '这里起有 {paragraphs} 段、约 {characters} 字与前文相同，请核对是否重复粘贴。',
  },
  *check(file) {
    for (const paragraphs of Map.groupBy(textsOf(file).filter(isLong), ({ document }) => document).values()) {
      const words = paragraphs.map(({ text }) => bare(text.text))
      const first = new Map<string, number>()
      for (let at = 0; at < words.length; at += 1) {
        const before = first.get(words[at] ?? '')
        if (before === undefined) {
          first.set(words[at] ?? '', at)
          continue
        }
        let count = 1
        while (before + count < at && words[before + count] === words[at + count]) count += 1
        const characters = words.slice(at, at + count).join('').length
        const places = [paragraphs[at], paragraphs[before]].flatMap((one) => (one ? [quoted(one)] : []))
        const [here] = paragraphs.slice(at, at + count)
        if (characters >= fewest && here)
          yield {
            says: 'repeated',
            values: { paragraphs: String(count), characters: String(characters) },
            document: here.document,
            places,
          }
        at += count - 1
      }
    }
  },
  *acrossTexts(texts) {
    for (const { later, earlier, share, first } of copiesIn(texts))
      yield {
        says: 'alike',
        values: {
          year: String(later.reported),
          earlier: String(earlier.reported),
          other: earlier.unit === later.unit ? '本单位' : earlier.unit,
          share: String(Math.round(share * 100)),
        },
        document: later.document,
        places: first.map(({ place, words }) => ({ place, quote: words.slice(0, longestQuote) })),
        certainty: 0.8,
      }
  },
})

/** A table says again what the text says, and is meant to. */
const isLong = ({ text, isCell }: DocumentText): boolean =>
  !isCell &&
  text.text.length >= shortest &&
  !boilerplate.test(bare(text.text).replace(/^[（(]?[\d一二三四五六七八九十]+[)）]?[、.．]?/, ''))

const bare = (text: string): string => text.replaceAll(/\s/g, '')

const quoted = ({ text }: DocumentText) => ({
  place: placeAt(text, 0),
  quote: text.text.slice(0, longestQuote),
})
