/** A refusal that a person can act on. `issues` name the fields it is about. */
export class OfficeError extends Error {
  readonly code: string
  readonly issues: readonly FieldIssue[]

  constructor(code: string, sentence: string, issues: readonly FieldIssue[] = []) {
    super(sentence)
    this.name = 'OfficeError'
    this.code = code
    this.issues = issues
  }
}

export type FieldIssue = { readonly field: string; readonly message: string }
