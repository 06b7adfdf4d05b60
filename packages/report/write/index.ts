export * from './docx/writeDocx.ts'
export * from './errors.ts'
export * from './pdf/writePdf.ts'
export * from './xlsx/writeXlsx.ts'
