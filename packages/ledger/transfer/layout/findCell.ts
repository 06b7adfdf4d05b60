import type { CellName, Names } from './formLayout.ts'
import type { FormSheet, LabelledBlock } from './formSheet.ts'
import { inWords, isNamed, leadsTo } from './words.ts'

/** Where a cell stands, or why it cannot be told. */
export type Located =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'none'; readonly sentence: string }

const none = (sentence: string): Located => ({ kind: 'none', sentence })

/** Finds a cell by the words of its row and its column. */
export function findCell(sheet: FormSheet, name: CellName): Located {
  const { block: wanted } = name
  const blocks = sheet.blocks.filter(
    ({ words }) => wanted === null || words.some((word) => isNamed(word, wanted)),
  )
  if (blocks.length === 0)
    return none(`没有找到“${wanted?.[0] ?? '项目'}”这一栏，表头可能改动过，请与原表核对。`)
  const found = blocks.flatMap((block) =>
    rowsNamed(sheet, block, name.row).map((row) => ({ row, columns: columnsNamed(sheet, block, name) })),
  )
  const [first, second] = found
  if (first === undefined) return none(`没有找到“${inWords(name.row)}”这一行，请核对是否缺行或改了名称。`)
  if (second !== undefined)
    return none(
      `“${inWords(name.row)}”在第 ${found.map(({ row }) => row).join('、')} 行都有，不能确定取哪一行。请核对是否重复。`,
    )
  const [column, another] = first.columns
  if (column === undefined)
    return none(`没有找到“${inWords(name.column)}”这一列，表头可能改动过，请与原表核对。`)
  if (another !== undefined)
    return none(`“${inWords(name.column)}”这一列出现了不止一次，不能确定取哪一列。请核对表头。`)
  return { kind: 'cell', row: first.row, column }
}

/** Columns that the words lead to. Of several the one with the fewest words over it is meant. */
function columnsNamed(
  sheet: FormSheet,
  { values }: LabelledBlock,
  { column: wanted }: CellName,
): readonly number[] {
  const led = values.filter((column) => leadsTo(sheet.head.paths[column] ?? [], wanted))
  const lengthOf = (column: number): number => sheet.head.paths[column]?.length ?? 0
  const shortest = led.filter((column) => led.every((other) => lengthOf(column) <= lengthOf(other)))
  // A blank column inserted under a merged header carries its words and nothing else.
  const filled = shortest.filter((column) => sheet.rows.some((row) => sheet.grid.own(row, column) !== ''))
  return shortest.length > 1 && filled.length < 2 ? [...filled, ...shortest].slice(0, 1) : shortest
}

/** Rows with the label, each below a row with the label that has to stand above it. */
function rowsNamed(sheet: FormSheet, block: LabelledBlock, wanted: readonly Names[]): readonly number[] {
  const last = wanted.at(-1)
  if (last === undefined) return []
  const { rows } = sheet
  const labelled = rows.filter((row) => labelsOf(block, row).some((label) => isNamed(label, last)))
  const above = wanted.at(-2)
  if (above === undefined) return labelled
  return labelled.filter((row) =>
    rows.some((other) => other < row && labelsOf(block, other).some((label) => isNamed(label, above))),
  )
}

const labelsOf = ({ labelled }: LabelledBlock, row: number): readonly string[] => labelled.get(row) ?? []
