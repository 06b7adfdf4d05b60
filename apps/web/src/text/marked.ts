export type Piece = { readonly text: string; readonly match: boolean }

/** Cuts a text at every place where the search words stand, so that the page can mark them. */
export function markedPieces(text: string, query: string): readonly Piece[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0 || text === '') return [{ text, match: false }]
  const pattern = new RegExp(
    `(${words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`,
    'giu',
  )
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, match: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
