import type { FilePlace } from '@hengjian/report'
import type { Form, PlainTable } from '../form.ts'
import { columnUnit, unitIn } from '../plain/units.ts'
import { bareName } from '../words/squeeze.ts'
import { cellInRow, chunkCell, textOf, type Chunk } from './chunks.ts'
import { mostHeads, type Row, type Run, runsOf, wordsOf } from './plainRuns.ts'
import { spansOf } from './spansOf.ts'
import { tableHeads } from './tableHeads.ts'
import { tableLines } from './tableLine.ts'

const fewestRows = 3

const isTotal = ({ label }: Row): boolean => /(?:合计|总计|共计|小计)$/.test(bareName(textOf(label)))

const isRateHead = (head: string): boolean => /[率比幅速度%％重]|同比|增长/.test(head)

/**
 * A column of rates under another head, or a head of rates over none: heads and columns have slipped. A list of indicators
 * has rates among its numbers.
 */
const haveSlipped = (heads: readonly string[], rows: readonly Row[]): boolean =>
  heads.some((head, at) => {
    const rates = rows.filter(({ values }) => /[%％]$/.test(values[at]!.text)).length
    return isRateHead(head) ? head.endsWith('率') && rates === 0 : rates * 2 > rows.length
  })

/** Words over columns that are not known one by one, any of which may be one that cannot be added. */
const notAdded = /均|单价|标准|排名|位次|编码|指标值|得分/

function tableOf({ above, caption: over, isLabelled, rows: all, isEnded }: Run): PlainTable | null {
  const caption = over && textOf([...over.words, ...over.values])
  const columns = all[0]!.values.length
  const labels = Math.max(...all.map((row) => row.labels))
  const said = tableHeads(above, columns, labels, isLabelled)
  const known = said && !haveSlipped(said.heads, all) ? said : null
  // A total above rows that may go on does not add up those that were read.
  const rows = isEnded || isTotal(all.at(-1)!) ? all : all.filter((row) => !isTotal(row))
  if (rows.length < fewestRows) return null
  const words = textOf(wordsOf(above))
  if (!known && (caption === null || notAdded.test(words) || !rows.some(isTotal))) return null
  const heads = known?.heads ?? rows[0]!.values.map((_, at) => `第${at + 1}列`)
  const unit = unitIn(`${caption ?? ''} ${heads.join(' ')}`)
  const units = heads.map((head) => (known ? columnUnit(head, unit) : ''))
  const place: FilePlace = wordsOf(above)[0]!.place
  return {
    kind: 'plainTable',
    known: 'places',
    title: caption !== null && !/[。；，]/.test(caption) ? caption : null,
    heads,
    unit,
    rows: rows.map(({ label, values }) => ({
      label: label.length > 0 ? textOf(label) : (known?.label ?? ''),
      cells: values.map((value, column) =>
        cellInRow(chunkCell([value], units[column]), [...label, ...values]),
      ),
      place: (label[0] ?? values[0]!).place,
    })),
    place,
  }
}

/**
 * Tables that are no known form, in lines whose cells left no separators: rows of a label and as many numbers as heads.
 * @param taken forms of the same chunks, between whose numbers no table is looked for
 */
export function plainLines(chunks: readonly Chunk[], taken: readonly Form[]): readonly PlainTable[] {
  const runs = runsOf(tableLines(chunks, mostHeads + 1)).filter(({ rows }) => rows.length >= fewestRows)
  if (runs.length === 0) return []
  const order = new Map(chunks.map(({ id }, at) => [id, at]))
  const spans = spansOf(chunks, taken)
  const isTaken = ({ rows }: Run): boolean => {
    const [first, last] = [rows[0]!, rows.at(-1)!].map(({ values }) => order.get(values[0]!.id)!)
    return spans.some(([from, to]) => first! <= to && last! >= from)
  }
  return runs.filter((run) => !isTaken(run)).flatMap((run) => tableOf(run) ?? [])
}
