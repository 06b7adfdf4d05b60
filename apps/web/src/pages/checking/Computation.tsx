import type { FoundJson } from './places.ts'

/** How a finding was computed, with the numbers put in; where else it stands, and what to do. */
export function Computation({ finding }: { readonly finding: FoundJson }) {
  const { stated, formula, expected, difference, tolerance, places, consequences, fix, why } = finding
  const lines: readonly (readonly [string, string | null])[] = [
    ['所填', stated],
    ['算得', formula ?? expected],
    [
      '相差',
      difference === null ? null : `${difference}${tolerance === null ? '' : `（容许 ${tolerance}）`}`,
    ],
    ['有关各处', places.map(({ where, quote }) => `${where}“${short(quote)}”`).join('；')],
    ['同一原因', consequences.map(({ message }) => message).join('；')],
    ['怎么办', fix],
    ['依据', why],
  ]
  return (
    <dl>
      {lines.flatMap(([label, words]) =>
        words
          ? [
              <dt key={`${label}.`} className="meta">
                {label}
              </dt>,
              <dd key={label}>{words}</dd>,
            ]
          : [],
      )}
    </dl>
  )
}

const short = (quote: string): string => (quote.length > 40 ? `${quote.slice(0, 38)}…` : quote)
