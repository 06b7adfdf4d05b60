import { describe, expect, it } from 'vitest'
import { distance, nearest } from './nearest.ts'

describe('the nearest word', () => {
  it('counts single steps', () => {
    expect([distance('差旅费', '差旅费'), distance('差旅费', '差旅'), distance('', '差旅费')]).toEqual([
      0, 1, 3,
    ])
    expect(distance('镕喆堃', '镕喆坤')).toBe(1)
  })

  it('is none where there are no words or all are far', () => {
    expect(nearest('差旅费', [])).toBeNull()
    expect(nearest('差旅费', ['公务接待费'])).toBeNull()
  })
})
