import { describe, expect, it } from 'vitest'
import { cellFigure } from '../../forms/cellFigure.ts'
import type { FormCell } from '../../forms/form.ts'
import { isAdded, isUnread, type Sheet, termsAt } from './sheet.ts'

const cell = (text: string, id: string): FormCell => ({
  text,
  place: {},
  figure: cellFigure(text, id, {}, '万元'),
})

describe('cells of a sheet', () => {
  const spanning = cell('12', 'a')
  const sheet: Sheet = {
    labels: ['甲', '乙', '丙'],
    heads: ['金额'],
    cells: [[spanning], [spanning], [cell('12', 'b')]],
    upright: true,
    names: { rows: ['“甲”的', '“乙”的', '“丙”的'], columns: ['金额'] },
  }

  it('count one that spans several lines once, and equal numbers of two cells twice', () => {
    expect(termsAt(sheet, [0, 1, 2], 0).map(({ figure }) => figure.id)).toEqual(['a', 'b'])
  })

  it('tell digits that are no number from words and blanks', () => {
    expect(isUnread(cell('3.45部门报告', 'c'))).toBe(true)
    expect([cell('12', 'd'), cell('部门', 'e'), cell('', 'f'), null].some(isUnread)).toBe(false)
  })

  it('are added but for means, shares, and what stands below a head that took one of its numbers', () => {
    const numbers = [cell('12', 'g')]
    expect(
      ['支出（万元）', '每家次支出（万元）', '占比', '参加人数（人次）1240'].map((head) =>
        isAdded(head, numbers),
      ),
    ).toEqual([true, false, false, false])
  })
})
