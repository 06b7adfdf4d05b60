export * from './errors.ts'
export * from './readSubmission.ts'
export * from './text/decodeText.ts'
export * from './text/readText.ts'
