/** A refusal of the store that a person can act on: a stable code and a Chinese sentence. */
export class StoreError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.name = 'StoreError'
    this.code = code
    this.details = details
  }
}
