import { describe, expect, it } from 'vitest'
import type { FieldDescription } from '../api/contract.ts'
import { captionText, cellText, type CellWords, headUnit } from './cellText.ts'

const words: CellWords = { unit: '万元', codeLists: { classes: [{ code: '30211', label: '差旅费' }] } }
const field = (kind: FieldDescription['kind'], more: Partial<FieldDescription> = {}): FieldDescription => ({
  name: 'one',
  kind,
  label: '一格',
  optional: true,
  ...more,
})

describe('cellText', () => {
  it('prints each kind in the words of the form', () => {
    expect(cellText(field('money'), '44200.00', {}, words)).toBe('4.42')
    expect(cellText(field('integer', { unit: '人次' }), 1200, {}, words)).toBe('1,200')
    expect(cellText(field('quantity', { decimals: 4 }), '5.2500', {}, words)).toBe('5.25')
    expect(cellText(field('date'), '2023-03-08', {}, words)).toBe('2023年3月8日')
    expect(cellText(field('flag'), false, {}, words)).toBe('否')
    expect(cellText(field('code', { list: 'classes' }), '30211', {}, words)).toBe('30211 差旅费')
    expect(cellText(field('ref'), 'id-1', { one: '招商引资工作经费' }, words)).toBe('招商引资工作经费')
    expect(cellText(field('evidence'), ['a', 'b'], {}, words)).toBe('2 份')
  })

  it('leaves blank what is blank: never a zero', () => {
    expect(cellText(field('money'), null, {}, words)).toBe('')
    expect(cellText(field('integer'), undefined, {}, words)).toBe('')
    expect(cellText(field('evidence'), [], {}, words)).toBe('')
  })

  it('shows a code without words as it is', () => {
    expect(cellText(field('code', { list: 'classes' }), '39999', {}, words)).toBe('39999')
  })

  it('puts the unit of the page over money', () => {
    expect(headUnit(field('money'), '万元')).toBe('万元')
    expect(headUnit(field('integer', { unit: '次' }), '万元')).toBe('次')
    expect(headUnit(field('text'), '万元')).toBe('')
  })
})

it('calls a row by its caption in the words of the table', () => {
  const ledger = { fields: [field('code', { name: 'class', list: 'classes' })], caption: 'class' }
  expect(captionText(ledger, { fields: { class: '30211' }, refs: {} }, words)).toBe('30211 差旅费')
  expect(captionText(ledger, { fields: {}, refs: {} }, words)).toBe('')
})
