import type { Mention, Passage } from '@hengjian/checker'
import type { NamedRates } from './tableRates.ts'

/** A difference that is printed in per cent, with the two rates whose percentage points it is. */
export type PointsMeant = {
  readonly by: Mention
  /** Printed: 65.6%, 61.3%. */
  readonly rates: readonly [string, string]
  /** Whether both rates stand beside it, and not elsewhere in the document. */
  readonly isNear: boolean
}

const moved =
  /(?:提高|提升|上升|上涨|增加|增长|下降|降低|回落|下滑|减少|收窄|扩大|高出?|低|多|少|相差)(?:了|约)?\s*$/
/** What the document prints elsewhere: every rate as decimal text, and the rows of its tables that hold some. */
export type Elsewhere = {
  readonly rates: ReadonlySet<string>
  readonly tables: readonly (readonly NamedRates[])[]
}

const fell = /(?:低|少|下降|降低|回落|下滑|减少)(?:了|约)?\s*$/
/** 比总体支出率低, 较上年完成率提高: compared with another rate that is named. */
const named = /(?:比|较)[^,，。;；\d]{0,16}(?:率|占比|比例|满意度)[^,，。;；\d]{0,4}$/

/** A rate in ten thousandths of a per cent: exact for up to four decimals. */
export const exact = (value: string): number => Math.round(Number(value) * 10_000)
export const valueOf = ({ figure }: Mention): number => Math.abs(exact(figure.value ?? ''))

/** Whether a per cent is what one rate is above or below another, measured by either. */
function isQuotient(by: Mention, one: number, other: number): boolean {
  const margin = 0.6 * 10 ** -by.figure.precision
  const said = Math.abs(Number(by.figure.value))
  return [one, other].some(
    (base) => base !== 0 && Math.abs((Math.abs(one - other) / base) * 100 - said) < margin,
  )
}

export const differBy = (by: Mention, one: number, other: number): boolean =>
  Math.abs(one - other) === valueOf(by) && !isQuotient(by, one, other)

/** Per cents that say by how much a rate moved or differs, and are the difference of two rates: 由58.4%提高到66.1%，提高7.7%. */
export const pointsMeantIn = ({ said }: Passage, elsewhere: () => Elsewhere): readonly PointsMeant[] =>
  said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((by, at): readonly PointsMeant[] => {
      if (!isPercent(by) || by.figure.value === null || Number(by.figure.value) === 0) return []
      if (!moved.test(by.lead)) return []
      const earlier = [...(said[sentence - 1]?.mentions ?? []).slice(-2), ...mentions.slice(0, at)]
      const around = [...earlier.slice(-4), ...mentions.slice(at + 1, at + 2)]
      const last = earlier.at(-1)
      const rates =
        (last && besides(by, last, around)) ?? (last && inText(by, last, elsewhere)) ?? inTable(by, elsewhere)
      return rates ? [{ by, ...rates }] : []
    }),
  )

type Rates = Omit<PointsMeant, 'by'>

/** 较上年的61.3%, 由58.4%提高到: words that set two rates against each other; several in a row may differ by anything. */
const compared = /[比较由从与至到于]|上年|去年|同期|目标|预算|20\d\d\s*年/

/** 最高的 95.1%，最低的 82.3%，二者相差 */
const apart = /相差\s*$/

function besides(by: Mention, last: Mention, around: readonly Mention[]): Rates | null {
  if (!isPercent(last)) return null
  const other = around.find(
    (one) =>
      one !== last &&
      isPercent(one) &&
      (compared.test(last.lead) || compared.test(one.lead) || apart.test(by.lead)) &&
      differBy(by, valueOf(last), valueOf(one)),
  )
  return other ? { rates: [other.figure.printed, last.figure.printed], isNear: true } : null
}

/** Among all rates of a report some differ by anything: only two decimals tell which is meant. */
function inText(by: Mention, last: Mention, elsewhere: () => Elsewhere): Rates | null {
  if (!isPercent(last) || by.figure.precision < 2 || last.figure.precision < 2 || !named.test(by.lead))
    return null
  const step = fell.test(by.lead) ? valueOf(by) : -valueOf(by)
  const other = ((valueOf(last) + step) / 10_000).toFixed(2)
  return elsewhere().rates.has(other) && differBy(by, valueOf(last), exact(other))
    ? { rates: [last.figure.printed, `${other}%`], isNear: false }
    : null
}

/** 过程类得分率最低，较产出类低13.74%: both rows of a table are named. */
function inTable(by: Mention, elsewhere: () => Elsewhere): Rates | null {
  const words = by.lead
    .split(/[,，。;；]/)
    .slice(-2)
    .join('，')
  if (!/[比较]/.test(words) || !words.includes('率')) return null
  for (const rows of elsewhere().tables) {
    const [one, other, ...more] = rows.filter(({ name }) => words.includes(name))
    if (!one || !other || more.length > 0) continue
    for (const left of one.rates)
      for (const right of other.rates)
        if (differBy(by, exact(left), exact(right))) return { rates: [`${left}%`, `${right}%`], isNear: true }
  }
  return null
}

const isPercent = ({ family, figure }: Mention): boolean => family === 'rate' && figure.unit === '%'
