import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { loadRules } from '@hengjian/catalogue/rules'
import { createLedgerSql } from '../../packages/store/schema/tableSql.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kind, kinds } from './templates.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let catalog: string

/** A copy inside the repository, so that its entries find the packages they import. */
beforeAll(async () => {
  catalog = await mkdtemp(join(root, '.scaffold-'))
  await cp(join(root, 'catalog'), catalog, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
})
afterAll(() => rm(catalog, { recursive: true, force: true }))

const make = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'scripts/new/new.ts'), ...words], {
    env: { ...process.env, HENGJIAN_CATALOG: catalog },
    encoding: 'utf8',
    stdio: 'pipe',
  })

describe('the recipes of CONTRIBUTING', () => {
  it('a new ledger is one folder that the catalogue finds and the schema follows from', async () => {
    make('ledger', 'siteVisits')
    const { ledgers } = await loadCatalogue(catalog)
    const siteVisits = ledgers.get('siteVisits')
    expect(siteVisits?.title).toBe('新台账')
    expect(siteVisits && createLedgerSql(siteVisits)).toContain('create table app.site_visits (')
  })

  it('a new metric is one folder with hand-counted cases', async () => {
    make('metric', 'meetingsHeld')
    const { metrics } = await loadCatalogue(catalog)
    expect(metrics.get('meetingsHeld')).toMatchObject({ unit: '次', kind: 'sum' })
  })

  it('a new rule is found with its sentence, and its read-me is headed by it', async () => {
    make('rule', 'freshRule')
    const { rules } = await loadRules(catalog)
    const fresh = rules.get('freshRule')
    const page = await readFile(join(catalog, 'rules/freshRule/README.md'), 'utf8')
    expect(page.startsWith(`# ${fresh?.id} ${fresh?.title}\n`)).toBe(true)
    expect(page).toContain(`→ ${fresh?.says['found']?.replace('{words}', '样例')}\n`)
  })

  it.each(Object.keys(kinds) as Kind[])('a new %s holds every file its kind asks for', async (kind) => {
    make(kind, 'freshEntry')
    const { folder, files } = kinds[kind]
    expect((await readdir(join(catalog, folder, 'freshEntry'))).sort()).toEqual(Object.keys(files).sort())
  })

  it('refuses a name that stands already, and a name that is none', () => {
    expect(() => make('ledger', 'budgets')).toThrow('catalog/ledgers/budgets stands already.')
    expect(() => make('ledger', 'Site Visits')).toThrow('camelCaseName')
  })
})
