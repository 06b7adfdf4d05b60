import {
  createRow,
  createSet,
  evaluationFile,
  formats,
  type House,
  listEvaluations,
  openEvaluation,
  type Person,
} from '@hengjian/office'
import { inventedCentre, publishedCentre } from '@hengjian/samples'
import { connect, sealPending } from '@hengjian/store'
import { loadDemo } from '../apps/cli/demo.ts'
import { openServer } from '../apps/cli/openServer.ts'
import { inFolder } from './folder.ts'
import { median, type Measurement, timed } from './measurement.ts'
import { paymentsOfYear, spendOnce } from './payments.ts'

const year = 2023
const indicators = 30

const clerkOf = (organisation: number): Person => ({
  account: 'bench',
  displayName: '量测',
  organisation,
  roles: ['clerk'],
  requestId: 'bench',
})

/** Thirty goals of the invented unit; every third result is counted from a ledger. */
async function declareGoals(house: House): Promise<void> {
  const clerk = clerkOf(inventedCentre)
  for (let number = 1; number <= indicators; number += 1)
    await createRow(house, clerk, 'performanceIndicators', inventedCentre, {
      year,
      subject: null,
      position: number,
      class: '产出指标',
      secondClass: '数量指标',
      name: `量测指标${number}`,
      operator: '≥',
      target: '10',
      weight: '3',
      unit: '万元',
      ...(number % 3 === 0 ? { metric: '商品和服务支出' } : { actualText: '12' }),
    })
}

/** The forms of a unit with a hundred thousand payments, and of the published one that has only totals. */
export async function measureWholeUnit(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const { services, open, close } = await openServer({ data: folder, demo: true })
    const owner = connect(open.database.ownerUrl, { connections: 1, name: 'bench owner' })
    try {
      const { house, auth, writers } = services
      await loadDemo(house, auth)
      await declareGoals(house)
      await paymentsOfYear(owner, inventedCentre, year, [1, 10_000])
      const clerk = clerkOf(inventedCentre)
      await createSet(house, clerk, inventedCentre, year)
      await createSet(house, clerkOf(publishedCentre), publishedCentre, year)
      await sealPending(house.keeper, house.tenant)
      const formsOf = (who: Person) => listEvaluations(house, who, who.organisation, year)
      const unitForm = (await formsOf(clerk)).find(({ report }) => report === 'departmentSelfEvaluation')
      if (!unitForm) throw new Error('The set holds no form of the whole unit')
      const afterPayment = async (payments: number): Promise<number> => {
        const times: number[] = []
        for (let run = 0; run < 5; run += 1) {
          await spendOnce(house, clerk, year, payments + run)
          const begun = performance.now()
          await openEvaluation(house, clerk, unitForm.id)
          times.push(performance.now() - begun)
        }
        return median(times)
      }
      const afterOfMany = await afterPayment(10_000)
      await paymentsOfYear(owner, inventedCentre, year, [10_001, 100_000])
      const afterOfMost = await afterPayment(100_000)
      await sealPending(house.keeper, house.tenant)
      const evaluated = await timed(20, () => openEvaluation(house, clerk, unitForm.id))
      const results: Measurement[] = [
        {
          what: `evaluation of a unit with ${indicators} indicators on 100,000 payments, payments as they were (median of 20)`,
          value: evaluated.p50,
          unit: 'ms',
          bound: 150,
        },
        {
          what: 'the same on 10,000 payments, right after one more was entered: every sum read anew (median of 5)',
          value: afterOfMany,
          unit: 'ms',
          bound: 250,
        },
        {
          what: 'the same on 100,000 payments, right after one more was entered (median of 5)',
          value: afterOfMost,
          unit: 'ms',
          bound: 2_000,
        },
      ]
      for (const who of [clerk, clerkOf(publishedCentre)]) {
        const forms = await formsOf(who)
        const set = await timed(5, async () => {
          for (const { id } of forms)
            for (const format of formats) await evaluationFile(house, writers, who, id, format)
        })
        results.push({
          what: `${forms.length} forms of ${who.organisation === inventedCentre ? 'that unit' : 'the published unit'} in three formats, warm (median of 5)`,
          value: set.p50 / 1000,
          unit: 's',
          bound: 2,
        })
      }
      return results
    } finally {
      await owner.destroy()
      await close()
    }
  })
}
