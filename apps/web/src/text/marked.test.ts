import { expect, it } from 'vitest'
import { markedPieces } from './marked.ts'

it('marks every occurrence', () => {
  expect(markedPieces('特高压输变电与输变', '输变')).toEqual([
    { text: '特高压', match: false },
    { text: '输变', match: true },
    { text: '电与', match: false },
    { text: '输变', match: true },
  ])
})

it('marks nothing where nothing is asked or found', () => {
  expect(markedPieces('差旅费', '')).toEqual([{ text: '差旅费', match: false }])
  expect(markedPieces('差旅费', '会议')).toEqual([{ text: '差旅费', match: false }])
})

it('takes signs as they stand', () => {
  expect(markedPieces('展板（三）', '（三')).toEqual([
    { text: '展板', match: false },
    { text: '（三', match: true },
    { text: '）', match: false },
  ])
  expect(markedPieces('a.b', '.')).toEqual([
    { text: 'a', match: false },
    { text: '.', match: true },
    { text: 'b', match: false },
  ])
})
