import { Decimal } from '@hengjian/values'

/** What stands between the numbers of a printed calculation; units behind numbers are passed over. */
const token = /\s*(?:(\d[\d,]*(?:\.\d+)?)\s*(?:万元|亿元|元|万|亿|人次|人|个|家|次|分)?(%)?|([-+×÷*/()]))\s*/y

type Token = { readonly number: Decimal } | { readonly sign: string }

/**
 * Evaluates a printed calculation: (1万元-3万元)÷3万元×100% is −0.6667 × 100 %, as a share. Exact to 40 digits.
 * @returns null for anything that is no whole calculation, or divides by nothing
 */
export function evaluate(text: string): Decimal | null {
  const tokens = tokensOf(text)
  if (!tokens) return null
  let at = 0
  const sign = (): string | undefined => {
    const next = tokens[at]
    return next && 'sign' in next ? next.sign : undefined
  }
  const factor = (): Decimal | null => {
    const next = tokens[at]
    if (!next) return null
    if ('number' in next) {
      at += 1
      return next.number
    }
    if (next.sign === '-') {
      at += 1
      return factor()?.negated() ?? null
    }
    if (next.sign !== '(') return null
    at += 1
    const inside = sum()
    if (sign() !== ')') return null
    at += 1
    return inside
  }
  const product = (): Decimal | null => {
    let value = factor()
    while (value && /^[×÷*/]$/.test(sign() ?? '')) {
      const divides = /[÷/]/.test(sign() ?? '')
      at += 1
      const next = factor()
      if (!next || (divides && next.isZero())) return null
      value = divides ? value.div(next) : value.times(next)
    }
    return value
  }
  const sum = (): Decimal | null => {
    let value = product()
    while (value && /^[-+]$/.test(sign() ?? '')) {
      const minus = sign() === '-'
      at += 1
      const next = product()
      if (!next) return null
      value = minus ? value.minus(next) : value.plus(next)
    }
    return value
  }
  const value = sum()
  return at === tokens.length ? value : null
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (!match) return null
    const [, number, percent, sign] = match
    if (sign !== undefined) tokens.push({ sign })
    else if (number !== undefined) {
      const value = new Decimal(number.replaceAll(',', ''))
      tokens.push({ number: percent === undefined ? value : value.div(100) })
    }
  }
  return tokens.length > 0 ? tokens : null
}
