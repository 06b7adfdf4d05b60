import type { Finding } from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import { writeDocx } from '@hengjian/report/write'
import { placeWords } from '../words.ts'
import type { By } from './docx/commentParts.ts'
import { type Remark, remarked } from './docx/remark.ts'
import { findingLines } from './findingLines.ts'
import { markedDocx } from './markedDocx.ts'
import { renderedReport } from './renderedReport.ts'
import { markedXlsx } from './xlsx/markedXlsx.ts'

/** A copy to hand on, under its own name. */
export type MarkedCopy = { readonly name: string; readonly bytes: Uint8Array }

/**
 * A file of any format with its findings as comments: a DOCX or XLSX file as it was submitted, of another file its
 * words rendered as DOCX, with the place in the original said in each comment.
 * @param file its name, with or without a path
 * @throws ReadError where it cannot be read
 */
export async function markedCopy(
  file: string,
  bytes: Uint8Array,
  findings: readonly Finding[],
  by: By,
): Promise<MarkedCopy> {
  const { kind, blocks } = await readSubmission(bytes)
  const title = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[^.]+$/, '')
  const named = (otherwise: string): string =>
    `${title}（批注）${/\.(?:doc|xls)[xm]$/i.exec(file)?.[0] ?? otherwise}`
  if (kind === 'docx') return { name: named('.docx'), bytes: await markedDocx(bytes, findings, by) }
  const workbook = kind === 'xlsx' ? await markedXlsx(bytes, findings, by) : null
  if (workbook) return { name: named('.xlsx'), bytes: workbook }
  const { report, placesOf } = renderedReport(title, blocks, by.date)
  const remarks = findings.map((finding): Remark => {
    const [place] = finding.places
    return {
      places: place ? placesOf(place) : [],
      quote: place?.quote ?? '',
      lines: [...findingLines(finding), ...(place ? [`原文件位置：${placeWords(place)}`] : [])],
    }
  })
  return { name: `${title}（批注）.docx`, bytes: await remarked(await writeDocx(report), remarks, by) }
}
