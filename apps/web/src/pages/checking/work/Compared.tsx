import type { UnitWorkJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'

/** What the newest check of a file changed: what is new, what is gone, what is still there. */
export function Compared({ file }: { readonly file: UnitWorkJson['files'][number] }) {
  const { compared, draft, path } = file
  if (!compared) return null
  const { fresh, gone, still } = compared
  const than = compared.draft === draft ? '上次检查' : `第${compared.draft}稿`
  return (
    <details className="compared">
      <summary>
        与{than}比：新出现 {fresh.length} 条，不再出现 {gone.length} 条，仍在 {still} 条
        <span className="meta">　{path}</span>
      </summary>
      {gone.length > 0 && (
        <ul aria-label="不再出现">
          {gone.map(({ fingerprint, severity, title, message }) => (
            <li key={fingerprint}>
              <Level level={severity} /> <s>{title}</s>
              <p className="meta">{message}</p>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
