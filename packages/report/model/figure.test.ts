import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureText, plain } from './figure.ts'

const only = (text: string, unit = '万元') => figureText(text, 'figure.paid', unit).figures[0]

describe('a text that is one printed number', () => {
  it('knows where the number stands, what it says and how exactly', () => {
    expect(figureText('98.22%', 'rate', '')).toEqual({
      text: '98.22%',
      figures: [
        { start: 0, end: 5, figure: 'rate', value: '98.22', unit: '%', precision: 2, approximation: null },
      ],
    })
  })

  it('takes the unit of its column where it names none', () => {
    expect(only('4.42')).toMatchObject({ value: '4.42', unit: '万元', precision: 2 })
    expect(only('956亿元')).toMatchObject({ value: '956', unit: '亿元', precision: 0 })
  })

  it('drops separators from the value, not from the text', () => {
    const { text, figures } = figureText('1,139.52亿元', null, '')
    expect(text).toBe('1,139.52亿元')
    expect(figures).toMatchObject([{ start: 0, end: 8, value: '1139.52', precision: 2, figure: null }])
  })

  it.each([
    ['约40批次', '约', 1],
    ['近40批次', '近', 1],
    ['40余批次', '余', 0],
    ['40多批次', '多', 0],
    ['40批次以上', '以上', 0],
    ['40批次左右', '左右', 0],
  ])('says that it is approximate: %s', (text, approximation, start) => {
    expect(only(text)).toMatchObject({ value: '40', unit: '批次', approximation, start })
  })

  it('prints below nothing with its sign', () => {
    expect(only('-8.4')).toMatchObject({ start: 0, end: 4, value: '-8.4' })
  })

  it('reads its own number back out of the text, whatever was printed', () => {
    const printed = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
    fc.assert(
      fc.property(printed, fc.constantFrom('', '%', '批次', '万元'), (number, unit) => {
        const { text, figures } = figureText(`${number}${unit}`, 'figure', '分')
        expect(figures).toHaveLength(1)
        for (const { start, end, value, precision } of figures) {
          expect(text.slice(start, end)).toBe(number)
          expect(value).toBe(number)
          expect(precision).toBe(number.split('.')[1]?.length ?? 0)
        }
      }),
    )
  })
})

describe('a text that is not one number', () => {
  it.each(['', '完成', '2023年12月31日前', '3批4次', '≥95%', '1.2.3', '10 × 4.42'])(
    'stays plain: “%s”',
    (text) => expect(figureText(text, 'figure', '万元')).toEqual(plain(text)),
  )
})
