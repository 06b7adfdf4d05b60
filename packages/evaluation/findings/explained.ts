import { asksExplanation, type Finding } from './finding.ts'

/** Under which key the reason for a finding is given. */
export const explanationKey = ({ code, indicator }: Pick<Finding, 'code' | 'indicator'>): string =>
  `${code}.${indicator ?? ''}`

/**
 * The reasons given for findings as whoever reviews the form reads them: one line each, where, what was
 * found, and why it stands. Reasons for what the form no longer finds are left out.
 * @returns null when none was given
 */
export function explainedInWords(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): string | null {
  const lines = findings.filter(asksExplanation).flatMap((finding) => {
    const reason = explanations[explanationKey(finding)]?.trim()
    return reason ? [`${finding.place}：${finding.message}单位说明：${reason}`] : []
  })
  return lines.length === 0 ? null : lines.join('\n')
}
