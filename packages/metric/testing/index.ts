export * from './answerOf.ts'
export * from './casesFile.ts'
export * from './csv.ts'
export * from './rowsReader.ts'
