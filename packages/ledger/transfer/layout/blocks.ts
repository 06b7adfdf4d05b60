import type { FormLayout } from './formLayout.ts'
import type { HeadBand } from './headBand.ts'

/** Columns of labels and the columns of figures that belong to them. */
export type Block = {
  /** From left to right. */
  readonly labels: readonly number[]
  readonly values: readonly number[]
  /** Every word of the header over the labels. */
  readonly words: readonly string[]
}

const labelWord = /^项目(?:\(.*\))?$/
const classWord =
  /^(?:(?:支出|收入)?(?:功能)?(?:分类)?科目(?:代码|编码|名称)|项目(?:\(.*\))?|[类款项]|代码|编码|名称|科目)$/

/**
 * Divides the columns of a form. Forms of classes have one block with its labels in front; in forms of
 * lines every column under 项目 begins another one.
 */
export function blocksOf({ rows }: FormLayout, { paths }: HeadBand): readonly Block[] {
  const columns = paths.map((_, column) => column)
  const isLabel = (column: number, word: RegExp): boolean => word.test(paths[column]?.at(-1) ?? '')
  if (rows === 'classes') {
    const first = columns.findIndex(
      (column) => (paths[column]?.length ?? 0) > 0 && !isLabel(column, classWord),
    )
    if (first === -1) return []
    return [{ labels: columns.slice(0, first), values: columns.slice(first), words: [] }]
  }
  const starts = columns.filter((column) => isLabel(column, labelWord))
  return starts.map((start, index) => ({
    labels: [start],
    values: columns.slice(start + 1, starts[index + 1]),
    words: paths[start] ?? [],
  }))
}
