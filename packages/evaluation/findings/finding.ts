/** 数据不符, 需核实, 建议完善, 说明. */
export type FindingLevel = 'error' | 'warning' | 'notice' | 'info'

/** What a form's own figures cannot all mean, or what still asks for a reason. Judges figures, never people. */
export type Finding = {
  readonly code: string
  readonly level: FindingLevel
  /** Where on the form. */
  readonly place: string
  /** 所填 — 按表内数计算 — 请核对，或补充依据. */
  readonly message: string
  readonly figure: string | null
  /** Id of the indicator, or `execution`, or null for the form as a whole. */
  readonly indicator: string | null
}

/** Findings that keep a form from being submitted until they are corrected or explained. */
export const asksExplanation = ({ level }: Finding): boolean => level === 'error' || level === 'warning'
