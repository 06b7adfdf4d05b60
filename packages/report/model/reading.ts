/** Where a piece of a file stands; every count begins at 1. A format tells what it knows. */
export type FilePlace = {
  /** Of several files that are read as one submission, the one it stands in. */
  readonly file?: string
  /** Physical line of a text file. */
  readonly line?: number
  readonly page?: number
  readonly sheet?: string
  /** `B7` of a spreadsheet. */
  readonly cell?: string
  /** Among the paragraphs of the file, tables not counted. */
  readonly paragraph?: number
  /** Among the tables of the file. */
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

/** From this character on the text stands at this place, until the next mark. */
export type Mark = { readonly at: number; readonly place: FilePlace }

/** Words of a file with the way back to where they stand. The first mark is at 0. */
export type ReadText = { readonly text: string; readonly marks: readonly Mark[] }

export type ReadParagraph = {
  readonly kind: 'paragraph'
  readonly text: ReadText
  /** Level of a heading as the file itself says (style, outline, `#`); null where it says nothing. */
  readonly outline: number | null
}

export type ReadCell = {
  /** FilePlace in the grid, from 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: ReadText
}

/** A table as a grid. Cells are in reading order; a grid place without a cell is blank. */
export type ReadTable = {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly ReadCell[]
  /** How the grid is known: from the file, from drawn lines, or only from the position of words. */
  readonly known: 'file' | 'lines' | 'words'
}

export type ReadBlock = ReadParagraph | ReadTable

/** Something about a file that a reader of its pages does not see, or that could not be read. */
export type ReadRemark = {
  readonly kind:
    | 'comment'
    | 'trackedChange'
    | 'hiddenText'
    | 'hiddenSheet'
    | 'hiddenRows'
    | 'hiddenColumns'
    | 'formula'
    | 'imagePage'
    | 'structureUnknown'
    | 'coveredText'
    | 'author'
    | 'macro'
    | 'brokenText'
  /** In Chinese, for the person who brought the file. */
  readonly sentence: string
  readonly place: FilePlace
}

export type FileKind = 'docx' | 'pdf' | 'xlsx' | 'xls' | 'doc' | 'ofd' | 'html' | 'rtf' | 'text'

/** A file as it was read: what its pages say, in reading order. Plain JSON. */
export type Reading = {
  readonly kind: FileKind
  readonly blocks: readonly ReadBlock[]
  readonly remarks: readonly ReadRemark[]
  /** Pages where the format has them. */
  readonly pages: number | null
  /** Physical lines of a text file. */
  readonly lines: number | null
}

/** The place of a character of a text. */
export function placeAt({ marks }: ReadText, at: number): FilePlace {
  let found: FilePlace = {}
  for (const mark of marks) {
    if (mark.at > at) break
    found = mark.place
  }
  return found
}
