/**
 * The day that a text names, as a number that sorts: 2023年10月31日前 is 20231031. A month without a day ends with it,
 * a year with its last day. Null for texts that name none, or several.
 */
export function dateIn(text: string): number | null {
  const words = text.replaceAll(/\s/g, '')
  const dates = [...words.matchAll(/(20\d{2})[年./-](?:(\d{1,2})[月./-]?(?:(\d{1,2})日?)?)?/g)]
  const [date] = dates
  if (!date || dates.length > 1) return null
  const [, year = '', month = '12', day = '31'] = date
  if (Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return null
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}
