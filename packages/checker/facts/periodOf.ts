import type { Period } from './fact.ts'

/** 比 2023 年的 362 亿元增长: the year of a comparison is that of its own number, and of none behind it. */
const compared = /(?:比|较|与)20\d\d\s*年(?:同期|末|底)?的?[^\d，,；;。]{0,12}\d[\d.,]*/g

/** The year and the months that words name; what they leave open is inherited. */
export function periodOf(words: string, inherited: Period): Period {
  // Most numbers have no year and no months before them.
  const plain = words.includes('年') ? words.replaceAll(/[（(][^（()）]*[)）]/g, '') : ''
  const years = [...plain.replaceAll(compared, '').matchAll(/(?<![〔[(（\d])(20\d\d)\s*年/g)]
  const named = years.at(-1)?.[1]
  // 比上年增加 5 万元，…: a comparison ends with its number, and with its train of thought.
  const recent = plain
    .replace(/^.*[；;。]/s, '')
    .replaceAll(/(?:比|较|与)(?:上年|去年|上一年)[^\d，,]{0,12}\d[\d.,]*/g, '')
  const before =
    /上年(?!结转|结余)|去年|上一年/.test(recent) && inherited.year !== null ? inherited.year - 1 : null
  const months = !words.includes('月') ? null : /(\d{1,2})\s*(?:-|—|–|~|～|至)\s*(\d{1,2})\s*月/.exec(words)
  const whole = months?.[1] === '1' && months[2] === '12'
  const part =
    months && !whole
      ? `${months[1]}-${months[2]}月`
      : (/上半年|下半年|[一二三四]季度/.exec(words)?.[0] ?? null)
  return {
    year: named === undefined ? (before ?? inherited.year) : Number(named),
    part: part ?? (named === undefined && before === null ? inherited.part : null),
  }
}
