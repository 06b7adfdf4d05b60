import { type Finding, levelTitles } from '@hengjian/checker'
import { rowHeights } from '@hengjian/report/write'
import { type PlannedCell, type PlannedSheet, writeWorkbook } from '@hengjian/workbook'
import type { FileResult, Unreadable } from '../result.ts'
import { documentOf, placeWords, quoteWords } from '../words.ts'

const heads = ['序号', '文件', '文档', '级别', '规则', '位置', '原文', '问题', '怎么办', '依据']
const widths = [5, 22, 20, 10, 6, 14, 16, 46, 26, 22]

/**
 * What was found as a list to print and to work through; what was not checked stands on sheets of its own.
 * @param across what shows only between files; its places name them
 */
export const findingsWorkbook = (
  files: readonly FileResult[],
  unreadable: readonly Unreadable[] = [],
  across: readonly Finding[] = [],
): Promise<Uint8Array> =>
  writeWorkbook({
    title: '报告检查结果',
    sheets: [
      sheet('检查结果', heads, widths, findingRows(files, across)),
      sheet('没有核对的', ['文件', '规则', '位置', '原因'], [30, 8, 18, 70], silentRows(files)),
      sheet(
        '读不了的文件',
        ['文件', '原因'],
        [40, 90],
        unreadable.map(({ file, message }) => [file, message]),
      ),
    ].filter(({ rows }, at) => at === 0 || rows.length > 1),
  })

const findingRows = (
  files: readonly FileResult[],
  across: readonly Finding[],
): readonly (readonly string[])[] =>
  [
    ...files.flatMap((file) =>
      file.findings.map((finding) => ({
        name: file.file,
        document: documentOf(file, finding.document),
        finding,
      })),
    ),
    ...across.map((finding) => ({ name: filesOf(finding), document: '几份文件之间', finding })),
  ].map(({ name, document, finding }, at) => {
    const [first] = finding.places
    return [
      String(at + 1),
      name,
      document,
      levelTitles[finding.severity],
      finding.rule,
      first ? placeWords(first) : '',
      first ? quoteWords(first.quote) : '',
      [finding.message, ...finding.consequences.map(({ message }) => `同一原因：${message}`)].join('\n'),
      finding.fix,
      finding.why,
    ]
  })

/** The files that a finding stands between, a line each. */
const filesOf = ({ places }: Finding): string =>
  [...new Set(places.flatMap(({ file }) => file ?? []))].join('\n')

const silentRows = (files: readonly FileResult[]): readonly (readonly string[])[] =>
  files.flatMap(({ file, cannotTell }) =>
    cannotTell.map(({ rule, reason, places: [first] }) => [
      file,
      rule,
      first ? placeWords(first) : '',
      reason,
    ]),
  )

function sheet(
  name: string,
  titles: readonly string[],
  columns: readonly number[],
  rows: readonly (readonly string[])[],
): PlannedSheet {
  const head = titles.map((text): PlannedCell => ({
    text,
    bold: true,
    border: true,
    align: 'center',
    fill: 'FFF4F5F7',
  }))
  const body = rows.map((row) => row.map((text): PlannedCell => ({ text, border: true, wrap: true })))
  const all = [head, ...body]
  const placed = all.map((row) => row.map((cell, column) => ({ cell, column })))
  const heights = rowHeights(placed, columns.map(points))
  return { name, orientation: 'landscape', columns, rows: all, headRows: 1, heights }
}

/** Width of a column in points: characters of 7 pixels, and 5 pixels of margin. */
const points = (characters: number): number => ((characters * 7 + 5) * 72) / 96
