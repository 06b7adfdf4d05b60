import { describe, expect, it } from 'vitest'
import { distance, nearest } from './nearest.ts'

describe('the nearest word', () => {
  it('counts single steps', () => {
    expect([distance('差旅费', '差旅费'), distance('差旅费', '差旅'), distance('', '差旅费')]).toEqual([
      0, 1, 3,
    ])
    expect(distance('镕喆堃', '镕喆坤')).toBe(1)
  })

  it('is none where two are equally far, and the one that holds the word before others', () => {
    expect(nearest('其他支出', ['基本支出', '项目支出'])).toBeNull()
    expect(nearest('基本支', ['基本支出', '项目支出'])).toBe('基本支出')
    expect(nearest('财政拨款', ['当年财政拨款', '上年结转资金', '其他资金'])).toBe('当年财政拨款')
    expect(nearest('39998', ['39901', '39999'])).toBe('39999')
  })

  it('is none where there are no words or all are far', () => {
    expect(nearest('差旅费', [])).toBeNull()
    expect(nearest('差旅费', ['公务接待费'])).toBeNull()
  })
})
