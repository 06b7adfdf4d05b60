import { describe, expect, it } from 'vitest'
import { clean, cleanText, oneLine } from './clean.ts'

describe('a cell', () => {
  it('as people mean it has half-width digits and signs and no odd spaces', () => {
    expect(clean('\u3000１，２００．００％\u00a0')).toBe('1,200.00%')
    expect(clean('30211\u2003差旅费')).toBe('30211 差旅费')
  })

  it('loses what nobody can see', () => {
    expect(clean('\ufeff12\u200b3\u202e')).toBe('123')
    expect(cleanText('招商\u0000引\u00ad资\u200d')).toBe('招商引资')
    expect(cleanText('半个字\ud83d')).toBe('半个字\ufffd')
  })

  it('of text keeps full-width punctuation, rare characters and its lines', () => {
    expect(cleanText(' 接待“镕喆堃”（３人）\r\n共２天 ')).toBe('接待“镕喆堃”（３人）\n共２天')
  })

  it('of one line is joined without a gap between Chinese characters, with one elsewhere', () => {
    expect(oneLine('全年预\n 算数')).toBe('全年预算数')
    expect(oneLine('Room 3\nHall 4\t乙')).toBe('Room 3 Hall 4 乙')
  })
})
