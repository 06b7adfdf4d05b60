import { type DocumentLine, linesOf, quoted, rule } from '@hengjian/checker'
import { likeOfficesIn } from './likeOffices.ts'
import { otherRegionsIn } from './otherRegions.ts'
import { oddOfficesIn } from './oddOffices.ts'
import { strangeSignaturesIn } from './signatures.ts'
import { strangersIn } from './strangers.ts'
import { likeZonesIn } from './zones.ts'

/** A name on a line of its own, as on a cover and under a report. */
const alone = /^[\u4e00-\u9fff]{4,30}(?:中心|局|委员会|办公室|事务所|学校|医院|厅|委|院)$/
/** 乙县商务局（原）: the name that an office bore before. */
const former = /^[\u4e00-\u9fff]{4,30}(?:中心|局|委员会|办公室|厅|委|院)[（(]原[^（()）]{0,20}[)）]$/
/** Two names that share this part of their pairs of characters are meant to be one. */
const alike = 0.75

/** The unit bears one name on cover, title and under the report. */
export const officeNames = rule({
  id: 'D07',
  name: 'officeNames',
  title: '封面、标题和落款的单位名称应一致',
  level: 'notice',
  status: 'trial',
  basis: '单位名称以编制部门批复的全称为准',
  fix: '统一为现行全称。',
  says: {
    former: '单位名称写为“{one}”，是原名称，请改为现行全称。',
    stranger: '标题中的单位为“{other}”，本报告的单位为“{one}”，请核对单位名称。',
    odd: '实施单位所填“{one}”，其他各表为“{other}”，文中没有再写到前者，请核对单位名称。',
    signature: '落款为“{other}”，标题中写的是“{one}”，文中没有再写到前者，请核对单位名称。',
    region: '文中写到“{other}”，本报告为{one}的报告，他处没有再写到，请核对是否为其他材料留下的名称。',
    zone: '文中一处写“{one}”，他处写“{other}”，请核对名称。',
    other: '单位名称一处为“{one}”，一处为“{other}”，请统一为现行全称。',
  },
  *check(file) {
    for (const { text, document, place } of linesOf(file))
      if (former.test(text))
        yield { says: 'former', values: { one: text }, document, places: [{ place, quote: text }] }
    const own = new Map(
      file.documents.flatMap(({ id, unit }) => (unit === null ? [] : [[id, unit] as const])),
    )
    for (const { office, line } of strangersIn(linesOf(file), own)) {
      const { text, document, place } = line
      const values = { one: own.get(document) ?? '', other: office }
      yield { says: 'stranger', values, document, places: [{ place, quote: text }], certainty: 0.8 }
    }
    for (const { one, other, line } of likeZonesIn(linesOf(file))) {
      const { text, document, place } = line
      const quote = text
        .slice(Math.max(0, text.indexOf(one) - 8))
        .slice(0, 40)
        .replace(/[。；].*$/, '')
      yield { says: 'zone', values: { one, other }, document, places: [{ place, quote }], certainty: 0.6 }
    }
    const signed = new Set<DocumentLine>()
    for (const { office, own: one, line } of strangeSignaturesIn(file)) {
      const { text, document, place } = line
      const values = { one, other: office }
      yield { says: 'signature', values, document, places: [{ place, quote: text }], certainty: 0.8 }
      signed.add(line)
    }
    for (const { office, own: one, line } of otherRegionsIn(file)) {
      if (signed.has(line)) continue
      const { text, document, place } = line
      const quote = text.slice(Math.max(0, text.indexOf(office) - 8)).slice(0, 40)
      const values = { one, other: office }
      yield { says: 'region', values, document, places: [{ place, quote }], stated: office, certainty: 0.6 }
    }
    for (const { other, cell, document } of likeOfficesIn(file)) {
      const values = { one: cell.text, other }
      yield { says: 'other', values, document, places: [quoted(cell)], stated: cell.text, certainty: 0.8 }
    }
    for (const { other, cell, document } of oddOfficesIn(file)) {
      const values = { one: cell.text, other }
      yield { says: 'odd', values, document, places: [quoted(cell)], stated: cell.text, certainty: 0.6 }
    }
    const names = linesOf(file).filter(({ text }) => alone.test(text))
    const [first] = names
    if (!first) return
    const said = new Set([first.text])
    for (const { text, document, place } of names) {
      if (said.has(text) || shared(first.text, text) < alike) continue
      said.add(text)
      yield {
        says: 'other',
        values: { one: first.text, other: text },
        document,
        places: [
          { place, quote: text },
          { place: first.place, quote: first.text },
        ],
      }
    }
  },
})

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))

function shared(one: string, other: string): number {
  const [left, right] = [pairs(one), pairs(other)]
  return [...left].filter((pair) => right.has(pair)).length / Math.min(left.size, right.size)
}
