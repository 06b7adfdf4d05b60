import { type Fact, factsIn, passagesIn, rule } from '@hengjian/checker'

const claims =
  /只减不增|逐年(?:下降|减少|递减)|(?:比|较)(?:上年|去年|上一年)(?:度)?(?:有所|明显|大幅|略有|进一步)?(?:下降|减少|降低|压缩)(?!\s*(?:了|约)?\s*\d)|同比(?:有所|明显|大幅|略有)?(?:下降|减少|降低)(?!\s*(?:了|约)?\s*\d)|持续(?:下降|压减)|双下降|有所(?:下降|减少|降低)/
const items: readonly (readonly [RegExp, string, string])[] = [
  [/三公/, 'threePublic', '三公经费'],
  [/公务接待|接待费/, 'reception', '公务接待费'],
  [/公务用车|公车/, 'vehicleRunning', '公务用车运行维护费'],
  [/会议费/, 'meetings', '会议费'],
  [/培训费/, 'training', '培训费'],
  [/差旅费/, 'travel', '差旅费'],
]

/** 只减不增 is said of what is less than the year before. */
export const declineClaims = rule({
  id: 'N03',
  name: 'declineClaims',
  title: '“下降”“只减不增”应与两年决算数相符',
  level: 'warning',
  status: 'trial',
  basis: '报告文字应与基础数据表两年的决算数一致',
  fix: '核对两年的决算数；下降只指其中一项的请写明。',
  says: { risen: '文中写{name}“{claim}”，{before}年为 {last}，{year}年为 {spent}，是增加的，请核对。' },
  *check(file) {
    const facts = factsIn(file).filter(
      ({ known, scope, period, stage }) =>
        known && scope === 'unit' && period.part === null && stage === 'executed',
    )
    const asked = new Set<string>()
    for (const { document, year, said } of passagesIn(file))
      for (const { sentence } of said) {
        const { text } = sentence.text
        const claim = claims.exec(text)
        if (!claim || /要求|规定|原则|确保|力争|做到/.test(text)) continue
        // The item that is named last before the claim is the one that is meant.
        const before = text.slice(0, claim.index)
        const [item] = items
          .map(([words, measure, name]) => ({ measure, name, at: before.search(words) }))
          .filter(({ at }) => at >= 0)
          .toSorted((one, other) => other.at - one.at)
        if (!item || asked.has(item.measure)) continue
        const of = (wanted: number | null): Fact | undefined =>
          facts.find(({ measure, period }) => measure === item.measure && period.year === wanted)
        const reported = year ?? facts.find(({ measure }) => measure === item.measure)?.period.year ?? null
        const [spent, last] = [of(reported), of(reported === null ? null : reported - 1)]
        if (!spent || !last || Number(spent.figure.value) <= Number(last.figure.value)) continue
        asked.add(item.measure)
        yield {
          says: 'risen',
          values: {
            name: item.name,
            claim: claim[0],
            before: String(last.period.year),
            last: last.figure.printed,
            year: String(spent.period.year),
            spent: spent.figure.printed,
          },
          document,
          places: [
            { place: sentence.text.marks[0]?.place ?? {}, quote: text.slice(0, 60) },
            ...[spent, last].map(({ place, quote }) => ({ place, quote })),
          ],
          certainty: 0.7,
        }
      }
  },
})
