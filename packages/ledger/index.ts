export * from './field.ts'
export * from './ledger.ts'
export * from './states.ts'
