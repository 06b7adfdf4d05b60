import { Decimal } from '@hengjian/values'

/** What one of a unit is in the base unit of its family; only units of one family can be compared. */
const families: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  人民币: { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' },
  美元: { 美元: '1', 万美元: '10000', 亿美元: '100000000' },
  人数: { 人: '1', 名: '1', 位: '1' },
  批次: { 批: '1', 批次: '1' },
  场次: { 场: '1', 场次: '1' },
  比率: { '%': '1', '％': '1' },
  面积: { 平方米: '1', '㎡': '1', m2: '1', 'm²': '1', 亩: '666.6666666666666666666666666666667' },
}

type Unit = { readonly family: string; readonly size: Decimal }

/** Made once, since every pair of numbers is asked for its units. */
const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(families).flatMap(([family, sizes]) =>
    Object.entries(sizes).map(([name, size]) => [name, { family, size: new Decimal(size) }] as const),
  ),
)
const one = new Decimal(1)
const tenThousand = new Decimal(10_000)

/** Family and size of a unit; a measure word is a family of its own, alone or by the ten thousand: 批次 is not 人次. */
export const unitOf = (name: string): Unit => {
  const known = units.get(name)
  if (known) return known
  return inTenThousands(name)
    ? { family: familyOf(name), size: (units.get(name.slice(1))?.size ?? one).times(tenThousand) }
    : { family: name, size: one }
}

const inTenThousands = (name: string): boolean => name.length > 1 && name.startsWith('万')

/** The family alone, which is asked of every pair of numbers. */
function familyOf(name: string): string {
  const known = units.get(name) ?? (inTenThousands(name) ? units.get(name.slice(1)) : undefined)
  return known?.family ?? (inTenThousands(name) ? name.slice(1) : name)
}

/** Whether a unit is one of money: amounts are rounded to it, things that are counted are not. */
export const isMoney = (name: string): boolean => ['人民币', '美元'].includes(unitOf(name).family)

/** Whether numbers of both units can stand in one sum or comparison; a number without a unit goes with any. */
export const comparableUnits = (one: string, other: string): boolean =>
  one === other || one === '' || other === '' || familyOf(one) === familyOf(other)

/**
 * A number of one unit said in another of its family: 1,234,500 元 is 123.45 万元, exactly.
 * The value is unchanged where one of the two names no unit.
 */
export const inUnit = (value: Decimal, from: string, to: string): Decimal =>
  from === '' || to === '' || from === to ? value : value.times(unitOf(from).size).div(unitOf(to).size)
