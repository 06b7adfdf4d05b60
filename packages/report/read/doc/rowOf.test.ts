import { describe, expect, it } from 'vitest'
import { codes, propertiesIn, runAt } from './properties.ts'
import { rowOf } from './rowOf.ts'

/** Edges of cells in twips, and what is said of each cell, as a row keeps them. */
function cells(edges: readonly number[], bits: readonly number[] = []): { code: number; value: Buffer } {
  const value = Buffer.alloc(1 + 2 * edges.length + 20 * bits.length)
  value.writeUInt8(edges.length - 1, 0)
  for (const [at, edge] of edges.entries()) value.writeInt16LE(edge, 1 + 2 * at)
  for (const [at, bit] of bits.entries()) value.writeUInt16LE(bit, 1 + 2 * edges.length + 20 * at)
  return { code: codes.cells, value }
}
const told = (code: number, ...bytes: readonly number[]) => ({ code, value: Buffer.from(bytes) })
const shown = (words: readonly string[], ...properties: { code: number; value: Buffer }[]) =>
  rowOf(words, properties).cells.map(({ text, left, right, merge }) => [text, left, right, merge])

describe('a row of a DOC file', () => {
  it('has its edges and merges from the properties of its end', () => {
    expect(shown(['甲', '4.50', ''], cells([-100, 900, 1900, 2900], [0x60, 0x01, 0x02]))).toEqual([
      ['甲', -100, 900, 'begins'],
      ['4.50', 900, 2900, 'none'],
    ])
    expect(shown(['', '4.42'], cells([0, 1000, 2000], [0x20, 0]))).toEqual([
      ['', 0, 1000, 'goesOn'],
      ['4.42', 1000, 2000, 'none'],
    ])
  })

  it('hears of merges that are told apart from the cells', () => {
    const three = cells([0, 1000, 2000, 3000])
    expect(shown(['甲', '', '乙'], three, told(codes.mergedAcross, 0, 2))).toEqual([
      ['甲', 0, 2000, 'none'],
      ['乙', 2000, 3000, 'none'],
    ])
    expect(shown(['', '', '乙'], three, told(codes.mergedDown, 0, 1), told(codes.mergedDown, 2, 3))).toEqual([
      ['', 0, 1000, 'goesOn'],
      ['', 1000, 2000, 'none'],
      ['乙', 2000, 3000, 'begins'],
    ])
  })

  it('is only counted where its properties are missing or do not fit', () => {
    expect(rowOf(['甲', '乙'], [])).toMatchObject({ isKnown: false, cells: [{ left: 0 }, { left: 1000 }] })
    expect(rowOf(['甲', '乙', '丙'], [cells([0, 1000, 2000])]).isKnown).toBe(false)
    expect(rowOf(['甲', '乙'], [told(codes.cells, 9, 0)]).isKnown).toBe(false)
  })
})

describe('a list of properties', () => {
  it('is taken apart by the size of each, and ends where it is cut', () => {
    const list = Buffer.from('1624014966020000002bd602010308d60400010000496602', 'hex')
    expect([...propertiesIn(list)].map(({ code, value }) => [code, value.toString('hex')])).toEqual([
      [codes.inTable, '01'],
      [codes.depth, '02000000'],
      [codes.mergedDown, '0103'],
      [codes.cells, '010000'],
    ])
  })

  it('holds for a stretch of the file', () => {
    const run = (from: number, to: number) => ({ from, to, style: 0, list: Buffer.alloc(0) })
    const runs = [run(10, 20), run(20, 30), run(40, 50)]
    expect([9, 10, 29, 30, 49, 50].map((place) => runAt(runs, place)?.from ?? null)).toEqual([
      null,
      10,
      20,
      null,
      40,
      null,
    ])
  })
})
