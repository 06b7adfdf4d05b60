import { describe, expect, it } from 'vitest'
import { gramsOf } from './grams.ts'

describe('gramsOf', () => {
  it('takes every pair of neighbours once', () => {
    expect(gramsOf('输变电变电')).toEqual(['输变', '变电', '电变'])
  })
  it('folds width, case and spaces', () => {
    expect(gramsOf('Ａ b')).toEqual(['ab'])
  })
  it('makes no pair across fields, and none of a single character', () => {
    expect(gramsOf('甲\n乙')).toEqual([])
  })
  it('counts a rare character beyond the basic plane as one', () => {
    expect(gramsOf('𬭛镕')).toEqual(['𬭛镕'])
  })
})
