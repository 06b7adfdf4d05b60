import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { commitImport, createRow, dryRunImport, openHouse, type Person, startImport } from '@hengjian/office'
import { inOffice, organisations, writeRows } from '@hengjian/store'
import { fileURLToPath } from 'node:url'
import type { Imported } from './imports.ts'
import { benchProjects } from './spendingFile.ts'

/** The process that imports.ts measures: `importing.ts DATA SMALL LARGE` prints its times and memory as JSON. */
const [dataDirectory, small, large] = process.argv.slice(2)
if (!dataDirectory || !small || !large) throw new Error('importing.ts takes a data directory and two files')

const clerk: Person = {
  account: 'bench',
  displayName: '量测',
  organisation: 1,
  roles: ['clerk'],
  requestId: 'bench',
}
const asTheyStand = { cells: {}, notDuplicates: [] }

const open = await openHouse({
  dataDirectory,
  catalogueDirectory: fileURLToPath(new URL('../catalog', import.meta.url)),
  demo: true,
  log: () => undefined,
})
const { house } = open

/** The unit, and the projects that its payments name. */
async function prepare(): Promise<void> {
  const office = {
    tenant: house.tenant,
    account: 'bench',
    accountName: '量测',
    accountOrg: 1,
    scope: [1],
    requestId: 'bench',
  }
  const unit = { number: 1, parent: null, name: '量测中心', level: '单位', supervisingDept: null, demo: true }
  await inOffice(house.app, office, (tx) =>
    writeRows(tx, office, organisations, [{ verb: 'create', org: 1, fields: unit }], { reason: '量测' }),
  )
  house.forgetOrganisations()
  for (const name of benchProjects) {
    await createRow(house, clerk, 'budgetProjects', 1, {
      year: 2023,
      name,
      category: '业务工作经费',
      supervisingDept: '量测主管部门',
    })
  }
}

/** Seconds of the three steps a person takes with a file. */
async function take(file: string): Promise<readonly [start: number, dryRun: number, commit: number]> {
  const bytes = await readFile(file)
  const begun = performance.now()
  const { id } = await startImport(house, clerk, 'expenditures', 1, { name: '量测.xlsx', bytes })
  const started = performance.now()
  const { counts } = await dryRunImport(house, clerk, id, asTheyStand)
  if (counts.error + counts.confirm > 0) throw new Error(`The dry run refuses: ${JSON.stringify(counts)}`)
  const ran = performance.now()
  await commitImport(house, clerk, id, asTheyStand)
  const done = performance.now()
  return [(started - begun) / 1000, (ran - started) / 1000, (done - ran) / 1000]
}

try {
  await prepare()
  await take(small)
  const before = process.memoryUsage.rss()
  const [startSeconds, dryRunSeconds, commitSeconds] = await take(large)
  const growth = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  const imported: Imported = { startSeconds, dryRunSeconds, commitSeconds, growth }
  console.log(JSON.stringify(imported))
} finally {
  await open.close()
}
