import type { CannotTell, DocumentKind, Figure, Finding, Level } from '@hengjian/checker'
import type { FileKind, ReadRemark } from '@hengjian/report'

/** A document of a file, by its lines where the file is text, else by its pages. */
export type DocumentSummary = {
  /** Named by the findings of the file. */
  readonly id: string
  readonly title: string | null
  readonly unit: string | null
  readonly year: number | null
  readonly type: DocumentKind
  /** First and last, from 1. */
  readonly lines?: readonly [number, number]
  readonly pages?: readonly [number, number]
}

export type FigureSummary = Pick<Figure, 'printed' | 'value' | 'unit' | 'kind' | 'place'>

/** What came of one file. Plain JSON, the public shape of `check --format json`. */
export type FileResult = {
  readonly file: string
  readonly kind: FileKind
  /** Scans with a stamp and other copies that lie beside it; they are filed with it and not read. */
  readonly scans?: readonly string[]
  readonly documents: readonly DocumentSummary[]
  readonly figures: readonly FigureSummary[]
  /** What a reader of its pages does not see: hidden sheets, tracked changes. */
  readonly remarks: readonly ReadRemark[]
  /** Relations that were recomputed, those that hold included; 0 says that the file was as good as not checked. */
  readonly judged: number
  readonly findings: readonly Finding[]
  readonly cannotTell: readonly CannotTell[]
}

/** A file that could not be read, with the sentence that says what to do. */
export type Unreadable = { readonly file: string; readonly code: string; readonly message: string }

/** What a worker says of one file: it was checked, or it could not be read. */
export type Outcome =
  | { readonly kind: 'checked'; readonly result: FileResult }
  | { readonly kind: 'unreadable'; readonly unreadable: Unreadable }

export type Summary = {
  /** Files that were given. */
  readonly files: number
  readonly checked: number
  readonly judged: number
  /** False after Ctrl-C: the files that are not listed were not looked at. */
  readonly complete: boolean
  readonly findings: Readonly<Record<Level, number>>
  readonly cannotTell: number
  /** Findings not listed: under the level asked for, or known from the baseline. */
  readonly hidden: { readonly lighter: number; readonly known: number }
  readonly unreadable: readonly Unreadable[]
}

/** The whole answer of one run. */
export type CheckReport = {
  readonly tool: 'hengjian'
  readonly version: string
  readonly files: readonly FileResult[]
  /** What shows only between files: of one submission, of one office's years, of one region's offices. Places name the file. */
  readonly across: readonly Finding[]
  readonly summary: Summary
}

/** 2 for what was not read or not finished, 1 for findings, 0 for neither. */
export function exitCodeOf({ files, across, summary }: CheckReport): 0 | 1 | 2 {
  if (summary.unreadable.length > 0 || !summary.complete) return 2
  return across.length > 0 || files.some(({ findings }) => findings.length > 0) ? 1 : 0
}

/** A file whose thread fell, or took longer than anybody waits. */
export const gaveUp = (path: string): Outcome => ({
  kind: 'unreadable',
  unreadable: {
    file: path,
    code: 'GAVE_UP',
    message: '检查这份文件时程序出错，未能完成；请另存为 Word 或纯文本再试，并把文件交给维护人员。',
  },
})
