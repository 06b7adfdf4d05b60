import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { moveCursor } from './cursor.ts'

const size = { rows: 20, columns: 5 }

describe('moveCursor', () => {
  it('moves by one with arrows and by a screen with the page keys', () => {
    expect(moveCursor({ row: 3, column: 2 }, 'ArrowDown', size)).toEqual({ row: 4, column: 2 })
    expect(moveCursor({ row: 3, column: 2 }, 'ArrowLeft', size)).toEqual({ row: 3, column: 1 })
    expect(moveCursor({ row: 3, column: 2 }, 'PageDown', size)).toEqual({ row: 18, column: 2 })
  })

  it('goes to the ends', () => {
    expect(moveCursor({ row: 3, column: 2 }, 'End', size)).toEqual({ row: 3, column: 4 })
    expect(moveCursor({ row: 3, column: 2 }, 'Home', size, true)).toEqual({ row: 0, column: 0 })
    expect(moveCursor({ row: 3, column: 2 }, 'End', size, true)).toEqual({ row: 19, column: 4 })
  })

  it('leaves other keys to the page', () => {
    expect(moveCursor({ row: 3, column: 2 }, 'Enter', size)).toBeNull()
    expect(moveCursor({ row: 3, column: 2 }, 'a', size)).toBeNull()
  })

  it('never leaves the table', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    )
    fc.assert(
      fc.property(fc.nat(25), fc.nat(8), key, fc.nat(20), fc.nat(5), (row, column, name, rows, columns) => {
        const to = moveCursor({ row, column }, name, { rows, columns })
        expect(to?.row).toBeLessThanOrEqual(Math.max(rows - 1, 0))
        expect(to?.column).toBeLessThanOrEqual(Math.max(columns - 1, 0))
        expect(Math.min(to?.row ?? 0, to?.column ?? 0)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
