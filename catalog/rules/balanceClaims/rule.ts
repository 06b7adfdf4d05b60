import { type Fact, factsIn, passagesIn, rule } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const claims =
  /无(?:年末)?(?:结转)?(?:和|、)?结余|没有结余|(?:结余|结转|结转和结余|结转结余)(?:资金)?(?:为|是)?\s*(?:0(?:\.0+)?\s*(?:万元|元)?|零)(?![\d.])|全部(?:执行|支出|使用)完毕|资金全部(?:支出|使用|执行)/

/** 无结余 is said of money that was spent to its budget. */
export const balanceClaims = rule({
  id: 'N04',
  name: 'balanceClaims',
  title: '“无结余”应与预算数、执行数相符',
  level: 'warning',
  status: 'trial',
  basis: '结余＝全年预算数－全年执行数；财政收回的应注明',
  fix: '核对预算数、执行数和结余；财政收回、注销的请注明金额和文号。',
  says: {
    left: '文中写“{claim}”，全年预算 {budget}，全年执行 {spent}，相差 {left}，请核对，或注明财政收回的金额和文号。',
  },
  *check(file) {
    const facts = factsIn(file).filter(
      ({ known, period, source }) => known && period.part === null && source === 'cell',
    )
    const asked = new Set<string>()
    for (const { document, said } of passagesIn(file)) {
      const own = file.documents.find(({ id }) => id === document)
      const isProject = own?.kind === 'projectReport' || own?.kind === 'projectForm'
      const told = own?.facts.find(({ measure, scope }) => measure === 'projectFunds' && scope === 'project')
      const subject = isProject ? (told?.subject ?? null) : null
      for (const { sentence } of said) {
        const { text } = sentence.text
        const claim = claims.exec(text)
        // 收回 says where the rest went; 基本支出…无结余 speaks of a part of it.
        if (!claim || asked.has(document) || /收回|上年|年初|基本支出|项目支出|公用|人员经费/.test(text))
          continue
        const of = (stage: Fact['stage']): Fact | undefined =>
          facts.find(
            (fact) =>
              fact.stage === stage &&
              fact.subject === subject &&
              fact.measure === (isProject ? 'projectFunds' : 'totalSpending'),
          )
        const [budget, spent] = [of('fullYearBudget'), of('executed')]
        if (!budget || !spent || budget.figure.unit !== spent.figure.unit) continue
        // A number that cannot be read is not nothing.
        if (budget.figure.value === null || spent.figure.value === null) continue
        const left = new Decimal(budget.figure.value).minus(spent.figure.value)
        if (left.lte(0)) continue
        asked.add(document)
        yield {
          says: 'left',
          values: {
            claim: claim[0],
            budget: budget.figure.printed,
            spent: spent.figure.printed,
            left: `${left.toFixed()} ${budget.figure.unit}`,
          },
          document,
          places: [
            { place: sentence.text.marks[0]?.place ?? {}, quote: text.slice(0, 60) },
            ...[budget, spent].map(({ place, quote }) => ({ place, quote })),
          ],
          certainty: 0.7,
          ...(isProject ? {} : { atMost: 'notice' as const }),
        }
      }
    }
  },
})
