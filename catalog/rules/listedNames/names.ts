const open = /等|另|以及其他|其他/
/** A name is short, and no number of things. */
const name = /^(?!.*(?:\d+(?:\.\d+)?\s*(?:万|亿|元|%|个|家)))[^，,]{1,24}$/
/** How the names of offices end. */
const office = /(?:[科股处部室局馆站队所院会厅办校园]|中心|公司|支队|大队)$/

/** How many names a list may hold: 和, 及 and 与 join two of them, or stand inside one. Null where it is no such list. */
export function namesIn(words: string, least = 2): readonly number[] | null {
  if (open.test(words) || !words.includes('、')) return null
  const names = words.split('、').map((one) => one.trim())
  if (!names.every((one) => one.length >= least && name.test(one))) return null
  // Among offices 市场体系与消费促进股 is one, since 市场体系 is none.
  const areOffices = names.every((one) => office.test(one))
  const joints = names.filter((one) => (areOffices ? joinsOffices(one) : /[和及与]/.test(one))).length
  return Array.from({ length: joints + 1 }, (_, more) => names.length + more)
}

const joinsOffices = (words: string): boolean =>
  words.split(/[和及与]/).length > 1 && words.split(/[和及与]/).every((one) => office.test(one))
