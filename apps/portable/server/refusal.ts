/** A request that is not answered as it asks, with the sentence for the page. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, sentence: string) {
    super(sentence)
    this.status = status
    this.code = code
  }
}
