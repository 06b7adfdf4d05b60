import { Link } from '@tanstack/react-router'
import type { UnitWorkJson } from '../../../api/contract.ts'
import type { WorkFinding } from './filter.ts'

/** The reports of another year or office that a finding quotes, to be opened, and who is told of it. */
export function BeyondFiles({
  work,
  finding,
}: {
  readonly work: UnitWorkJson
  readonly finding: WorkFinding
}) {
  const { beyond } = finding
  if (beyond.length === 0) return null
  const ofOthers = beyond.some(({ unit }) => unit !== work.unit)
  return (
    <>
      {beyond.map(({ submission, batch, unit, file }) => (
        <p key={submission} className="meta">
          <Link
            to="/checking/$batch/$unit"
            params={{ batch, unit: String(unit) }}
            search={{ file: submission }}
          >
            打开“{file}”
          </Link>
        </p>
      ))}
      {ofOthers && (
        <p className="meta">
          涉及其他单位，只由财政部门办理，不进入征求意见函和批注稿；请分别与两个单位核对。
        </p>
      )}
    </>
  )
}
