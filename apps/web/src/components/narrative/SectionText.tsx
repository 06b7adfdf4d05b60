import type { SectionJson } from '../../api/contract.ts'

type SectionTextProps = {
  readonly stretches: SectionJson['stretches']
  readonly open: ReadonlySet<string>
  readonly onFigure: (figure: string) => void
}

/** A section as it reads: figures open, gaps say what is missing. */
export function SectionText({ stretches, open, onFigure }: SectionTextProps) {
  return (
    <div className="section-text">
      {stretches.map(({ text, figure, missing }, index) => {
        const key = `${index}.${text}`
        if (figure === null && missing === null) return <span key={key}>{text}</span>
        if (figure === null)
          return (
            <mark key={key} title={missing ?? undefined}>
              {text}
            </mark>
          )
        return (
          // A link and no button: a button is a box, and a comma could stand alone on the next line.
          <a
            key={key}
            href={`#${encodeURIComponent(figure)}`}
            role="button"
            className={open.has(figure) ? 'figure on' : 'figure'}
            title={missing ?? undefined}
            onClick={(event) => {
              event.preventDefault()
              onFigure(figure)
            }}
          >
            {missing === null ? text : <mark>{text}</mark>}
          </a>
        )
      })}
    </div>
  )
}
