export * from './examine.ts'
export * from './examineApart.ts'
export * from './result.ts'
export * from './words.ts'
