/** `2023-12-31` → 2023年12月31日. */
export function printDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day
}

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment of the wire as an official reads it, in the time of the office: 2024年3月15日 17:42. */
export function printMoment(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const of = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${of['year']}年${of['month']}月${of['day']}日 ${of['hour']}:${of['minute']}`
}

/** Only the clock, for states that are minutes old: 17:42. */
export const printClock = (iso: string): string => printMoment(iso).split(' ').at(-1) ?? ''

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `2024-03-18` → 2024年3月18日 星期一. */
export const printDayAndWeekday = (day: string): string =>
  `${printDay(day)} 星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`
