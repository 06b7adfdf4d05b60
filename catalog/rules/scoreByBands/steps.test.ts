import { Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { allowedBy } from './steps.ts'

const scores = (words: string, rate: string, points: number): readonly number[] | null =>
  allowedBy(words, new Decimal(rate), new Decimal(points))?.scores.map(Number) ?? null

describe('what a rate earns by a printed standard', () => {
  it.each([
    ['by steps below', '100%得满分，每低于5%扣2分', '85.02', 5, [1, 0, 0]],
    ['by steps above', '≤100％得满分，每超1％扣1分', '102.5', 8, [6, 5, 5.5]],
    ['all of it within the bound', '≤100%得满分，每超1%扣1分', '96.3', 8, [8, 8, 8]],
    ['from nothing on', '小于等于0计4分，每超过一个百分点扣0.4分', '-8.33', 4, [4, 4, 4]],
    ['by bands', '10%以内4分，20%以内3分，30%以内2分，30%以上0分', '29.43', 5, [2]],
    ['by either band at their bound', '10%以内4分，20%以内3分，20%以上0分', '10', 5, [4, 3]],
    ['all of it, or the first band, for nothing', '10%以内4分，20%以内3分', '0', 5, [4, 5]],
    ['what lies beyond all bands', '10%以内4分，20%以内3分，20%以上0分', '25', 5, [0]],
  ])('%s', (_, words, rate, points, wanted) => expect(scores(words, rate, points)).toEqual(wanted))

  it.each([
    ['a rate above what costs only below', '100%得满分，每低于5%扣2分', '104'],
    ['a standard that does not say from where', '不高于上年得满分，每超1%扣1分', '2.86'],
    ['a bound that is no rate', '达到60家得满分，每少1%扣1分', '50'],
    ['bands that rise', '90%以上6分，80%以上4分', '85'],
    ['a rate beyond the last band', '10%以内4分，20%以内3分', '25'],
    ['other words', '4项各2分', '50'],
  ])('is not known for %s', (_, words, rate) => expect(scores(words, rate, 6)).toBeNull())
})
