import type { FilePlace } from '@hengjian/report'
import type { Level } from '../rules/rule.ts'

/** Where it stands, so that a person finds it: the line, the page, the cell. */
export type FindingPlace = FilePlace & {
  readonly quote: string
  /** The innermost heading above. */
  readonly section?: string
}

/** What also follows from the same cause. */
export type Consequence = {
  readonly rule: string
  readonly message: string
  readonly places: readonly FindingPlace[]
}

/** One cause that was found, with everything a person needs to judge it. Plain JSON. */
export type Finding = {
  readonly rule: string
  readonly title: string
  readonly severity: Level
  /** From 0 to 1. */
  readonly confidence: number
  /** 位置 — 所填 — 按表内数计算 — 请核对，或补充依据. */
  readonly message: string
  readonly why: string
  readonly fix: string
  readonly stated: string | null
  readonly expected: string | null
  readonly difference: string | null
  readonly tolerance: string | null
  readonly formula: string | null
  /** The place that most probably has to change comes first. */
  readonly places: readonly FindingPlace[]
  readonly fingerprint: string
  readonly document: string
  readonly consequences: readonly Consequence[]
}

/** A rule that could not be asked, and why. */
export type CannotTell = {
  readonly rule: string
  readonly reason: string
  readonly document: string
  readonly places: readonly FindingPlace[]
}
