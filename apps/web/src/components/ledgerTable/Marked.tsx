import { Fragment } from 'react'
import { markedPieces } from '../../text/marked.ts'

/** A text with the search words marked where they stand. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return markedPieces(text, query).map((piece, index) =>
    piece.match ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
  )
}
