import { type Fact, factsIn, rule } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const isFunds = ({ known, measure, scope, period }: Fact): boolean =>
  known && measure === 'projectFunds' && scope === 'project' && period.part === null

/** 工作经费 8 万元 in the report on a project, whichever of them it means, is a number of its form. */
export const projectAmounts = rule({
  id: 'X09',
  name: 'projectAmounts',
  title: '项目报告所写的资金应是自评表中的数',
  level: 'warning',
  status: 'trial',
  basis: '项目自评报告与项目自评表取自同一笔资金',
  fix: '核对项目报告与自评表的资金数，写明是年初预算、全年预算还是执行数。',
  says: {
    other:
      '项目报告写有“{quote}”，自评表年初预算 {initial}、全年预算 {fullYear}、全年执行 {executed}，均不是这个数，请核对。',
  },
  *check(file) {
    const facts = factsIn(file).filter(isFunds)
    for (const fact of facts) {
      if (fact.source !== 'sentence' || fact.stage !== 'none' || fact.figure.unit !== '万元') continue
      // 每投入 1 万元 is what something is measured by.
      if (/每\S{0,6}\s?\d/.test(fact.quote)) continue
      const cells = facts.filter(({ source, subject }) => source === 'cell' && subject === fact.subject)
      if (cells.length < 3 || cells.some(({ figure }) => same(figure.value, fact.figure.value))) continue
      const told = (stage: Fact['stage']): string =>
        cells.find((cell) => cell.stage === stage)?.figure.printed ?? '未填'
      yield {
        says: 'other',
        values: {
          quote: fact.quote.slice(-30),
          initial: told('initialBudget'),
          fullYear: told('fullYearBudget'),
          executed: told('executed'),
        },
        document: fact.document,
        stated: fact.figure.printed,
        expected: told('fullYearBudget'),
        places: [fact, ...cells].map(({ place, quote }) => ({ place, quote })),
        certainty: 0.7,
      }
    }
  },
})

const same = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && new Decimal(one).eq(other)
