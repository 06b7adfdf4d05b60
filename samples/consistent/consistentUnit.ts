import type { SampleOrganisation, SampleRow } from '../sampleRow.ts'

/** An invented unit whose ledgers, goals and texts agree: what is written from them has nothing to ask about. */
export const consistentCentre = 90
export const consistentOrganisation: SampleOrganisation = {
  number: consistentCentre,
  parent: 10,
  name: '演示市会展服务中心',
  level: '单位',
  supervisingDept: '演示市商务局',
  demo: true,
}

export const years = [2022, 2023] as const

/** Budgets in hundreds of yuan: what was approved for 2023, and what was added in the course of it. */
export const consistentProjects = [
  { label: 'consistent.fairs', name: '会展活动组织经费', category: '业务工作经费', budget: 3200, added: 400 },
  {
    label: 'consistent.platform',
    name: '招商信息平台运行维护',
    category: '运行维护经费',
    budget: 1500,
    added: 0,
  },
] as const

export const labelOf = (project: string, year: number): string => `${project}.${year}`
export const fairs = labelOf('consistent.fairs', 2023)
export const platform = labelOf('consistent.platform', 2023)

export const own = (ledger: string, cells: SampleRow['cells'], more: Partial<SampleRow> = {}): SampleRow => ({
  ledger,
  org: consistentCentre,
  cells,
  ...more,
})

export const consistentProjectRows: readonly SampleRow[] = years.flatMap((year) =>
  consistentProjects.map(({ label, name, category }) =>
    own(
      'budgetProjects',
      { year, name, category, supervisingDept: '演示市商务局' },
      { label: labelOf(label, year) },
    ),
  ),
)
