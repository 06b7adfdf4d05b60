/** What people mean by a cell: full-width digits and signs made half-width, odd spaces and control characters gone. */
export const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\ufeff]/g, '')
    .replaceAll(/[\u00a0\u3000]/g, ' ')
    .trim()

/** Text of a document keeps its full-width punctuation; only what nobody can see is taken away. */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim()
