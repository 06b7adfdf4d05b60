export * from './model/figure.ts'
export * from './model/report.ts'
export * from './model/table.ts'
