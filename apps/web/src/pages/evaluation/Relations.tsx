import type { EvaluationJson } from '../../api/contract.ts'

const outcomes = [
  ['gap', '不成立'],
  ['tail', '有尾差'],
  ['cannotTell', '还不能核对'],
  ['holds', '成立'],
  ['notApplicable', '不适用'],
] as const

type RelationsProps = { readonly relations: EvaluationJson['relations'] }

/** How the relations between the figures of the unit stand: those that do not hold first, each with both sides. */
export function Relations({ relations }: RelationsProps) {
  if (relations.length === 0) return null
  const groups = outcomes
    .map(([outcome, title]) => ({ title, found: relations.filter((one) => one.outcome === outcome) }))
    .filter(({ found }) => found.length > 0)
  return (
    <section aria-label="勾稽关系">
      <h3 className="relations-head">勾稽关系</h3>
      {groups.map(({ title, found }) => (
        <details key={title} className="finding">
          <summary>
            {title} {found.length} 项
          </summary>
          {found.map(({ id, says, message }) => (
            <p key={id}>
              <b>{says}</b>
              <br />
              {message}
            </p>
          ))}
        </details>
      ))}
    </section>
  )
}
