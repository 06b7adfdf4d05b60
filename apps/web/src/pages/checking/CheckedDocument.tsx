import { type MouseEvent, useEffect, useRef } from 'react'
import type { BlockJson } from '../../api/contract.ts'
import { findingsByPlace, type FoundJson, quotedPieces } from './places.ts'

type CheckedDocumentProps<F extends FoundJson> = {
  readonly blocks: readonly BlockJson[]
  readonly findings: readonly F[]
  /** Fingerprint of the finding that is open. */
  readonly open: string | null
  readonly onOpen: (finding: F) => void
  /** What stands beside a marked place: the number of its finding in the list. */
  readonly numberOf?: (finding: F) => number | null
}

type Cell = Extract<BlockJson, { kind: 'table' }>['cells'][number]

/** The file as it was read, with the places that findings speak of; a click on one opens its finding. */
export function CheckedDocument<F extends FoundJson>(props: CheckedDocumentProps<F>) {
  const { blocks, findings, open } = props
  const shown = useRef<HTMLDivElement>(null)
  const foundAt = findingsByPlace(findings)
  useEffect(() => {
    if (open !== null) shown.current?.querySelector('.found.open')?.scrollIntoView({ block: 'center' })
  }, [open])
  const marked = (text: Cell['text']) => marksOf(foundAt(text), props)
  return (
    <div ref={shown} className="panel read" aria-label="报告正文" role="region" tabIndex={0}>
      {blocks.map((block, at) =>
        block.kind === 'paragraph' ? (
          <Paragraph
            key={at}
            outline={block.outline}
            text={block.text.text}
            found={foundAt(block.text)}
            document={props}
          />
        ) : (
          <table key={at}>
            <tbody>
              {rowsOf(block.cells).map((cells) => (
                <tr key={cells[0]?.row}>
                  {cells.map((cell) => (
                    <td
                      key={cell.column}
                      rowSpan={cell.rowSpan}
                      colSpan={cell.columnSpan}
                      {...marked(cell.text)}
                    >
                      {cell.text.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  )
}

type Marks = {
  readonly className?: string
  readonly title?: string
  readonly onClick?: (event: MouseEvent) => void
  readonly 'data-no'?: string
}

function marksOf<F extends FoundJson>(
  found: readonly F[],
  { open, onOpen, numberOf }: CheckedDocumentProps<F>,
): Marks {
  const chosen = found.find(({ fingerprint }) => fingerprint === open)
  const first = chosen ?? found[0]
  if (!first) return {}
  const number = numberOf?.(first) ?? null
  return {
    className: `found ${first.severity}${chosen ? ' open' : ''}`,
    title: found.map(({ message }) => message).join('\n'),
    // Words inside a paragraph open their own finding, not that of the paragraph.
    onClick: (event) => {
      event.stopPropagation()
      onOpen(first)
    },
    ...(number === null ? {} : { 'data-no': String(number) }),
  }
}

/** A paragraph with the words that findings quote marked inside it; all of it where a finding quotes nothing of it. */
function Paragraph<F extends FoundJson>(props: {
  readonly text: string
  readonly outline: number | null
  readonly found: readonly F[]
  readonly document: CheckedDocumentProps<F>
}) {
  const { text, outline, found, document } = props
  const pieces = quotedPieces(text, found)
  const quotes = pieces.some(({ finding }) => finding !== null)
  const { className, ...whole } = marksOf(found, document)
  const marks = quotes ? { onClick: whole.onClick } : { ...whole, className }
  const children = quotes
    ? pieces.map(({ words, finding }) =>
        finding ? (
          <span key={`${finding.fingerprint} ${words}`} {...marksOf([finding], document)}>
            {words}
          </span>
        ) : (
          words
        ),
      )
    : text
  return outline === null ? <p {...marks}>{children}</p> : <h3 {...marks}>{children}</h3>
}

function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows.values()]
}
