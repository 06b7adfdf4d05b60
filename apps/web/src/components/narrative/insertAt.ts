/** Which number of a metric a text names. */
export type Which = 'now' | 'before' | 'growth'

/** How a figure is written into a text: by its 口径, never as a number. */
export function referenceTo(title: string, which: Which): string {
  if (which === 'before') return `{${title}@上年}`
  return which === 'growth' ? `{${title} 同比}` : `{${title}}`
}

/** The text with a piece put in at the caret, and where the caret stands then. */
export function insertAt(
  text: string,
  piece: string,
  caret: number,
): { readonly text: string; readonly caret: number } {
  const at = Math.min(Math.max(caret, 0), text.length)
  return { text: text.slice(0, at) + piece + text.slice(at), caret: at + piece.length }
}
