import { useEffect, useRef } from 'react'
import type { CheckedFileJson } from '../../api/contract.ts'
import { type BlockJson, findingsByPlace, type FoundJson } from './places.ts'

type CheckedDocumentProps = {
  readonly file: CheckedFileJson
  readonly open: string | null
  readonly onOpen: (fingerprint: string) => void
}

type Cell = Extract<BlockJson, { kind: 'table' }>['cells'][number]

/** The file as it was read, with the places that findings speak of; a click on one opens its finding. */
export function CheckedDocument({ file, open, onOpen }: CheckedDocumentProps) {
  const shown = useRef<HTMLDivElement>(null)
  const foundAt = findingsByPlace(file.findings)
  useEffect(() => {
    if (open !== null) shown.current?.querySelector('.found.open')?.scrollIntoView({ block: 'center' })
  }, [open])
  const marked = (text: Cell['text']) => marksOf(foundAt(text), open, onOpen)
  return (
    <div ref={shown} className="panel read" aria-label="报告正文" role="region" tabIndex={0}>
      {file.blocks.map((block, at) =>
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

type Marks = { readonly className?: string; readonly title?: string; readonly onClick?: () => void }

function marksOf(
  found: readonly FoundJson[],
  open: string | null,
  onOpen: (fingerprint: string) => void,
): Marks {
  const [first] = found
  if (!first) return {}
  const isOpen = found.some(({ fingerprint }) => fingerprint === open)
  return {
    className: isOpen ? 'found open' : 'found',
    title: found.map(({ message }) => message).join('\n'),
    onClick: () => onOpen(first.fingerprint),
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
