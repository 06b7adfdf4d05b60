import './figure.css'

type FigureProps = {
  readonly children: string
  readonly onOpen: () => void
  /** Whose number it is, where the place does not say it. */
  readonly label?: string
  /** There is no number: what opens is the reason. It does not print. */
  readonly lacking?: boolean
}

/** A number inside a sentence or a cell that opens down to where it comes from. */
export function Figure({ children, onOpen, label, lacking = false }: FigureProps) {
  return (
    <button
      type="button"
      className={lacking ? 'figure lacking' : 'figure'}
      onClick={onOpen}
      aria-label={label ? `${label} ${children}，看来历` : undefined}
    >
      {children}
    </button>
  )
}
