import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { sampleForm } from './sampleForm.ts'

/** A report of one table. */
export const reportOf = (...tables: readonly Table[]): Report => ({
  ...sampleForm,
  parts: [{ id: 'tables', title: '表', orientation: 'portrait', blocks: tables }],
})
