import { describe, expect, it } from 'vitest'
import { cellFigure } from '../../forms/cellFigure.ts'
import type { FormCell } from '../../forms/form.ts'
import { isUnread, type Sheet, termsAt } from './sheet.ts'

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
})
