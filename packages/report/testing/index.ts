export { partsOf } from './openXml/parts.ts'
export { sheetProblems } from './openXml/sheetProblems.ts'
export { wordProblems } from './openXml/wordProblems.ts'
export * from './printedNumbers.ts'
