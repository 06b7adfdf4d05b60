import type { Finding } from '@hengjian/checker'
import type { By } from './docx/commentParts.ts'
import { type Remark, remarked } from './docx/remark.ts'
import { findingLines } from './findingLines.ts'

export type { By } from './docx/commentParts.ts'

/** Under which name a check remarks. */
export const checkAuthor = '报告检查'

/** A submitted DOCX file with its findings as comments where they stand; nothing else of it changes. */
export const markedDocx = (bytes: Uint8Array, findings: readonly Finding[], by: By): Promise<Uint8Array> =>
  remarked(bytes, findings.map(remarkOf), by)

function remarkOf(finding: Finding): Remark {
  const [place] = finding.places
  return { places: place ? [place] : [], quote: place?.quote ?? '', lines: findingLines(finding) }
}
