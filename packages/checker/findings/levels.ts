import type { VerdictKind } from '../relations/verdict.ts'
import type { Level } from '../rules/rule.ts'

/** Heaviest first. */
export const levels: readonly Level[] = ['error', 'warning', 'notice', 'info']

export const levelTitles: Readonly<Record<Level, string>> = {
  error: '数据不符',
  warning: '需核实',
  notice: '建议完善',
  info: '说明',
}

/** The lighter of two levels. */
export const lighter = (one: Level, other: Level): Level =>
  levels.indexOf(one) >= levels.indexOf(other) ? one : other

/** Whether a level is at least as heavy as another. */
export const atLeast = (level: Level, least: Level): boolean => levels.indexOf(level) <= levels.indexOf(least)

/** 数据不符 is said where the numbers cannot all be right: what words only probably mean is 需核实. */
const sure = 0.95

/** How the numbers of a finding lie: whether a slip of the pen explains it, or they are so far apart that nothing does. */
export type Likelihood = 'explained' | 'open' | 'far'

/**
 * The heaviest level for something that is read with a certainty from 0 to 1. What no slip explains and is only read from
 * words was more probably misread, and is asked for as 建议完善; numbers of which one is not half of the other are rather of
 * two things, however plainly they stand.
 */
export function mostFor(certainty: number, likelihood: Likelihood): Level {
  if (certainty < sure) return likelihood === 'explained' ? 'warning' : 'notice'
  return likelihood === 'far' ? 'warning' : 'error'
}

/** A tail of rounding is told, not asked about; a difference in the last place is asked about, not more. */
export function levelOf(level: Level, verdict: VerdictKind): Level {
  switch (verdict) {
    case 'tail':
    case 'truncated':
      return 'info'
    case 'lastPlace':
      return lighter(level, 'notice')
    default:
      return level
  }
}
