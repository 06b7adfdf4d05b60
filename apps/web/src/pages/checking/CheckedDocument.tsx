import { useEffect, useRef } from 'react'
import type { BlockJson } from '../../api/contract.ts'
import { findingsByPlace, type FoundJson } from './places.ts'

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
          <Paragraph key={at} outline={block.outline} marks={marked(block.text)}>
            {block.text.text}
          </Paragraph>
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
  readonly onClick?: () => void
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
    onClick: () => onOpen(first),
    ...(number === null ? {} : { 'data-no': String(number) }),
  }
}

function Paragraph(props: {
  readonly outline: number | null
  readonly marks: Marks
  readonly children: string
}) {
  const { outline, marks, children } = props
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
