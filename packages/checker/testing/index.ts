export * from './form.ts'
export { asCellPerLine, asLines, asMarkdown, asTabs, gridOf, type Layout } from './layForm.ts'
export type { PlainForm } from './plainForm.ts'
