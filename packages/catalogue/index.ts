export * from './catalogue.ts'
export * from './errors.ts'
export * from './loadCatalogue.ts'
export * from './standard.ts'
