export * from './invented.ts'
export * from './organisations.ts'
export * from './published2023.ts'
export * from './sampleRow.ts'
