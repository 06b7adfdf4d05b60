/** A question to a metric that cannot be put this way; the sentence says how to put it. */
export class MetricError extends Error {
  readonly code: string
  constructor(code: string, sentence: string) {
    super(sentence)
    this.name = 'MetricError'
    this.code = code
  }
}
