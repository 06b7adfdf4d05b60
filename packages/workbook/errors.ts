/** A file that cannot be read or a plan that cannot be written; the sentence says what to do about it. */
export class WorkbookError extends Error {
  readonly code: string

  constructor(code: string, sentence: string, options: ErrorOptions = {}) {
    super(sentence, options)
    this.name = 'WorkbookError'
    this.code = code
  }
}
