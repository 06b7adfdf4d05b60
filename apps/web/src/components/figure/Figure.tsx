import './figure.css'

type FigureProps = { readonly children: string; readonly onOpen: () => void; readonly label?: string }

/** A number inside a sentence or a row that opens down to where it comes from. */
export function Figure({ children, onOpen, label }: FigureProps) {
  return (
    <button type="button" className="figure" onClick={onOpen} aria-label={label ? `${label} ${children}，看来历` : undefined}>
      {children}
    </button>
  )
}
