export * from './selfCheck.ts'
export * from './selfOrder.ts'
export { TooBusy } from './turns.ts'
