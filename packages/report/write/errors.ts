/** A report that cannot be written as asked; the sentence says what to do about it. */
export class ReportError extends Error {
  readonly code: string

  constructor(code: string, sentence: string) {
    super(sentence)
    this.name = 'ReportError'
    this.code = code
  }
}
