import { afterWorkingDays, type Day, printDay } from '@hengjian/values'
import type { House } from '../house.ts'

/** Until when a unit answers that is asked on this day, and how that was counted. */
export type AnswerTerm = { readonly due: Day; readonly counted: string }

/** Counts working days by the notices on the shelf of standards; what no notice covers is said. */
export function answerTerm({ catalogue }: Pick<House, 'catalogue'>, from: Day, days: number): AnswerTerm {
  const years = [...catalogue.calendars.values()].flatMap(({ years: own }) => own)
  const { day: due, uncharted } = afterWorkingDays(from, days, years)
  const unknown =
    uncharted.length === 0 ? '' : `，${uncharted.join('、')}年的放假安排没有收入，按周一至周五计算`
  return { due, counted: `自${printDay(from)}的次日起${days}个工作日${unknown}` }
}
