import type { DocumentKind } from '@hengjian/checker'
import type { FilePlace } from '@hengjian/report'
import type { FileResult } from './result.ts'

export const documentTitles: Readonly<Record<DocumentKind, string>> = {
  departmentReport: '部门整体支出绩效自评报告',
  baseForm: '绩效评价基础数据表',
  departmentForm: '部门整体支出绩效自评表',
  projectReport: '项目支出绩效自评报告',
  projectForm: '项目支出绩效自评表',
  annualForm: '年度自评表',
  targetForm: '绩效目标申报表',
  monitoringForm: '绩效监控表',
  other: '文件',
}

/** Where it stands, as a person would say it: 第12页，第3张表第4行第5列. */
export function placeWords({
  file,
  line,
  page,
  sheet,
  cell,
  paragraph,
  table,
  row,
  column,
}: FilePlace): string {
  const words = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [`第${line}行`]),
    ...(page === undefined ? [] : [`第${page}页`]),
    ...(sheet === undefined ? [] : [`工作表“${sheet}”`]),
    ...(cell === undefined ? [] : [`${cell} 格`]),
  ]
  // The line of a text says it all; elsewhere the table or the paragraph leads there.
  if (line === undefined && cell === undefined) {
    if (table !== undefined)
      words.push(
        `第${table}张表${row === undefined ? '' : `第${row}行`}${column === undefined ? '' : `第${column}列`}`,
      )
    else if (paragraph !== undefined) words.push(`第${paragraph}段`)
  }
  return words.join('，') || '全文'
}

/** Title of the document that a finding belongs to. */
export function documentOf({ documents }: FileResult, id: string): string {
  const found = documents.find((one) => one.id === id)
  return found ? (found.title ?? documentTitles[found.type]) : ''
}

/** A quotation on one line, shortened in its middle where it is long. */
export function quoteWords(quote: string): string {
  const words = quote.replaceAll(/\s+/g, ' ').trim()
  return words.length <= 60 ? words : `${words.slice(0, 40)}……${words.slice(-18)}`
}
