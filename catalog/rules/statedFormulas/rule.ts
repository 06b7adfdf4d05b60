import { findFormulas, oddPercents, rule, strangerIn, textsWith } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** A calculation that is printed with its numbers gives the result that is printed behind it. */
export const statedFormulas = rule({
  id: 'A29',
  name: 'statedFormulas',
  title: '文中列出的算式应等于所写的结果',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的算式',
  fix: '重新计算，核对算式里的数和结果。',
  says: {
    wrong: '算式 {calculation} 所写结果为 {stated}；计算为 {expected}，请核对。',
    stranger: '算式 {calculation} 用的是 {operand}，前文写的是 {instead}，请核对是否为同一个数。',
    percent: '算式写作“×{printed}”，比率应乘 100%，请核对。',
    sign: '算式 {calculation} 所写结果为 {stated}；计算为 {expected}，正负号相反，请核对。',
  },
  *check(file) {
    for (const { text, document, id } of textsWith(file, '=', '＝')) {
      for (const { place, printed } of oddPercents(text, id))
        yield {
          says: 'percent',
          values: { printed },
          document,
          atMost: 'warning',
          places: [{ place, quote: printed }],
        }
      for (const formula of findFormulas(text, id)) {
        const { calculation, value, result, quote } = formula
        // A result that a page broke off: …×100%＝96. at the end of its line.
        if (calculation.endsWith('×100%') && result.unit !== '%') continue
        // A share of nothing is no calculation: what it divides stands on the line before, and the lines came apart.
        if (/^[^+\-×÷*/]+×100%$/.test(calculation)) continue
        const stranger = strangerIn(formula)
        if (stranger)
          yield {
            says: 'stranger',
            values: {
              calculation,
              operand: stranger.operand.printed,
              instead: stranger.instead.printed,
            },
            document,
            atMost: 'warning',
            places: [stranger.instead, stranger.operand].map(({ place, printed }) => ({
              place,
              quote: printed,
            })),
          }
        const isRate = result.unit === '%' || (result.unit.endsWith('百分点') && calculation.includes('%'))
        const exact = isRate ? value.times(100) : value
        const stated = new Decimal(result.value ?? 0)
        const expected = exact.toDecimalPlaces(Math.max(result.precision, 2))
        if (isTorn(formula, text.text)) continue
        const close = exact.minus(stated).abs().lt(new Decimal(10).pow(-result.precision))
        if (close || result.approximation !== null) continue
        const isSign = stated.eq(exact.negated().toDecimalPlaces(result.precision))
        yield {
          says: isSign ? 'sign' : 'wrong',
          values: {
            calculation,
            stated: result.printed,
            expected: `${expected.toFixed()}${result.unit}`,
          },
          document,
          places: [{ place: result.place, quote }],
          stated: result.printed,
          expected: `${expected.toFixed()}${result.unit}`,
        }
      }
    }
  },
})

/**
 * A page tears calculations: a result at the end of a line may be the beginning of one (34÷36=94. for 94.44%), and two
 * rates multiplied, 98%×10%, are one of several that were added up.
 */
function isTorn(
  { calculation, value, result }: ReturnType<typeof findFormulas>[number],
  text: string,
): boolean {
  if (/^[\d.]+%[×*][\d.]+%$/.test(calculation)) return true
  const line = text.split('\n').find((one) => one.includes(result.printed)) ?? text
  const digits = result.printed.replace(/\.$/, '')
  const isLast = result.unit === '' && line.trimEnd().replace(/\.$/, '').endsWith(digits)
  return isLast && [value, value.times(100)].some((one) => one.toFixed().startsWith(digits))
}
