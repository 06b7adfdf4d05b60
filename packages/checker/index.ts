export type * from './documents/document.ts'
export type * from './facts/fact.ts'
export type * from './figures/figure.ts'
export type * from './forms/form.ts'
