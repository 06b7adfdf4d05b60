/** Days left in words: 逾期 3 天, 今天, 14 天; nothing known is said so. */
export function daysWords(daysLeft: number | null): string {
  if (daysLeft === null) return '未起算'
  if (daysLeft < 0) return `逾期 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天' : `${daysLeft} 天`
}
