import { type Fact, factsIn, passagesIn, rule } from '@hengjian/checker'

const claims =
  /(?:控制在|没有超出|未超出|未突破|没有突破|严格按照?|不超过?)[^,，。;；]{0,14}预算(?:范围|额度|数|指标|总额|限额)?(?:之内|以内|内|执行)?|未超预算|没有超预算|无超预算/
/** What a sentence speaks of, and the measure by which the forms know it. */
const items: readonly (readonly [RegExp, string, string])[] = [
  [/三公/, 'threePublic', '三公经费'],
  [/公务接待|接待费/, 'reception', '公务接待费'],
  [/公务用车|公车/, 'vehicleRunning', '公务用车运行维护费'],
  [/会议费/, 'meetings', '会议费'],
  [/培训费/, 'training', '培训费'],
  [/差旅费/, 'travel', '差旅费'],
  [/公用经费/, 'publicFunds', '公用经费'],
  [/项目支出/, 'projectSpending', '项目支出'],
  [/基本支出/, 'basicSpending', '基本支出'],
]

/** 控制在预算之内 is said of what was not more than its budget. */
export const budgetClaims = rule({
  id: 'N02',
  name: 'budgetClaims',
  title: '“控制在预算内”应与决算数相符',
  level: 'warning',
  status: 'trial',
  basis: '预算法第五十七条，支出按照预算执行；以全年预算数为准',
  fix: '核对预算数和决算数；年中追加、调剂的请补充依据。',
  says: {
    beyond: '文中写“{claim}”，{name}全年预算 {budget}，支出 {spent}，请核对，或补充追加、调剂依据。',
    beyondInitial: '文中写“{claim}”，{name}年初预算 {budget}，支出 {spent}，请补充追加、调剂依据。',
  },
  *check(file) {
    const facts = factsIn(file).filter(
      ({ known, scope, period }) => known && scope === 'unit' && period.part === null,
    )
    const asked = new Set<string>()
    for (const { document, year, said } of passagesIn(file))
      for (const { sentence } of said) {
        const { text } = sentence.text
        const claim = claims.exec(text)
        if (!claim) continue
        for (const [words, measure, name] of items) {
          if (!words.test(text) || asked.has(measure)) continue
          const own = facts.filter(
            (fact) => fact.measure === measure && (year === null || fact.period.year === year),
          )
          const of = (...stages: readonly Fact['stage'][]): Fact | undefined =>
            own.find(({ stage }) => stages.includes(stage))
          const [spent, full] = [of('executed'), of('fullYearBudget')]
          const budget = full ?? of('initialBudget', 'budget')
          if (!spent || !budget || spent.figure.unit !== budget.figure.unit) continue
          if (Number(spent.figure.value) <= Number(budget.figure.value)) continue
          asked.add(measure)
          yield {
            says: full ? 'beyond' : 'beyondInitial',
            values: { claim: claim[0], name, budget: budget.figure.printed, spent: spent.figure.printed },
            document,
            places: [
              { place: sentence.text.marks[0]?.place ?? {}, quote: text.slice(0, 60) },
              ...[spent, budget].map(({ place, quote }) => ({ place, quote })),
            ],
            certainty: 0.7,
            ...(full ? {} : { atMost: 'notice' as const }),
          }
        }
      }
  },
})
