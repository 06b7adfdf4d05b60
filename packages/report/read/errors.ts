/** A file that cannot be read; the sentence says why and what to do. The others of a folder are still read. */
export class ReadError extends Error {
  readonly code: string

  constructor(code: string, sentence: string, options: ErrorOptions = {}) {
    super(sentence, options)
    this.name = 'ReadError'
    this.code = code
  }
}
