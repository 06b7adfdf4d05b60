export * from './docx/writeDocx.ts'
export * from './pdf/writePdf.ts'
export * from './writeXlsx.ts'
