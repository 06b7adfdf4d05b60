import type { FindingJson } from '../../api/contract.ts'

/** The four words for how sure and how serious a finding is. */
export const levelWords: Record<FindingJson['level'], string> = {
  error: '数据不符',
  warning: '需核实',
  notice: '建议完善',
  info: '说明',
}

/** Mark and word together: nothing is said by colour alone. */
export function Level({
  level,
  children,
}: {
  readonly level: FindingJson['level']
  readonly children?: string
}) {
  return (
    <span className={`level ${level}`}>
      <i className={`dot ${level}`} aria-hidden="true" />
      {children ?? levelWords[level]}
    </span>
  )
}
