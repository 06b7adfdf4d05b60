import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from './loadCatalogue.ts'

const shipped = fileURLToPath(new URL('../../catalog', import.meta.url))
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
let folder = ''

/** A copy of the shipped pack with its modules, for mistakes. */
async function copyOf(name: string): Promise<string> {
  const copy = join(folder, name)
  await cp(shipped, copy, { recursive: true })
  return copy
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-catalogue-'))
  await symlink(modules, join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('loadCatalogue', () => {
  it('finds every shelf and the ledgers of the kernel', async () => {
    const { ledgers, metrics, scorecards, standards, reports, pack } = await loadCatalogue(shipped)
    expect([...ledgers.keys()]).toEqual(expect.arrayContaining(['budgets', 'statedTotals', 'evaluations']))
    expect(metrics.get('executionRate')?.title).toBe('预算执行率')
    expect(scorecards.get('mof-2021-cost')?.execution.weight.toFixed()).toBe('10')
    expect(standards.get('economicClasses')?.codes.find(({ code }) => code === '30211')?.label).toBe('差旅费')
    expect(reports.get('projectSelfEvaluation')).toMatchObject({ subjectLedger: 'budgetProjects' })
    expect(pack.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has another digest when law changes, and the same when a read-me does', async () => {
    const copy = await copyOf('digest')
    const { digest } = (await loadCatalogue(shipped)).pack
    await writeFile(join(copy, 'ledgers/budgets/README.md'), '# 年初预算')
    expect((await loadCatalogue(copy)).pack.digest).toBe(digest)
    await writeFile(join(copy, 'standards/other.yaml'), otherStandard('other'))
    expect((await loadCatalogue(copy)).pack.digest).not.toBe(digest)
  })

  it('names the file whose law lacks a date', async () => {
    const copy = await copyOf('undated')
    const undated = otherStandard('undated').replace(/ {2}validFrom.*\n/, '')
    await writeFile(join(copy, 'standards/undated.yaml'), undated)
    await expect(loadCatalogue(copy)).rejects.toThrow(
      /standards\/undated\.yaml 内容有误，请改正：[^]*validFrom/,
    )
  })

  it('names the file that stands under another name', async () => {
    const copy = await copyOf('misnamed')
    await writeFile(join(copy, 'standards/misnamed.yaml'), otherStandard('other'))
    await expect(loadCatalogue(copy)).rejects.toThrow('standards/misnamed.yaml 内容有误，请改正：')
  })

  it('names the folder that exports nothing of its name', async () => {
    const copy = await copyOf('empty')
    await mkdir(join(copy, 'ledgers/visits'))
    await writeFile(join(copy, 'ledgers/visits/ledger.ts'), 'export const other = 1\n')
    await expect(loadCatalogue(copy)).rejects.toThrow('visits/ledger.ts：应导出名为“visits”的条目。')
  })
})

const otherStandard = (name: string): string => `name: ${name}
title: 演示代码
kind: codes
basis:
  document: 演示〔2024〕1号
  clause: 附件
  validFrom: 2024-01-01
  checkedOn: 2026-11-20
  verified: false
codes:
  - { code: '1', label: 演示, verified: false }
`
