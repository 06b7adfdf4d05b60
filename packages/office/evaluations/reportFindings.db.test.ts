import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRow } from '../ledgers/enter.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { openEvaluation } from './open.ts'
import { documentWriters, submitEvaluation } from './submit.ts'
import { createEvaluation } from './work.ts'

let test: TestHouse

beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

/** A form of a project with one goal in words. */
async function formWith(name: string, target: string): Promise<string> {
  const enter = (ledger: string, cells: Parameters<typeof createRow>[4]) =>
    createRow(test.house, person(), ledger, 2, cells)
  const project = await enter('budgetProjects', {
    year: 2023,
    name,
    category: '业务工作经费',
    supervisingDept: '演示市商务局',
  })
  await enter('performanceIndicators', {
    year: 2023,
    subject: project.id,
    position: 1,
    class: '产出指标',
    secondClass: '质量指标',
    name: '推介手册编印完成情况',
    operator: '定性',
    target,
    weight: '90',
    unit: null,
    actualText: '全部印发到企业',
  })
  const { id } = await createEvaluation(test.house, person(), {
    org: 2,
    year: 2023,
    report: 'projectSelfEvaluation',
    subject: project.id,
  })
  return id
}

const checked = async (id: string) =>
  (await openEvaluation(test.house, person(), id)).findings.filter(({ code }) => code.includes('#'))

describe('the report as it would be printed', () => {
  it('is checked by the rules that others will ask about it, each finding at its cell', async () => {
    const found = await checked(await formWith('编印经费', '推介手册编印是否完成'))
    expect(found).toEqual([
      expect.objectContaining({ level: 'warning', place: expect.stringMatching(/^表内第 \d+ 行第 \d+ 列$/) }),
    ])
    expect(found[0]?.code).toMatch(/^T03#/)
    expect(found[0]?.message).toContain('“推介手册编印完成情况”的指标值')
  })

  it('has nothing asked where the goal says what is reached', async () => {
    expect(await checked(await formWith('汇编经费', '印发到 60 家企业'))).toEqual([])
  })

  it('is not submitted until the finding is explained by itself', async () => {
    const writers = documentWriters(null)
    try {
      const id = await formWith('手册经费', '推介手册编印是否完成')
      const { version, findings } = await openEvaluation(test.house, person(), id)
      const keyOf = ({ code, indicator }: (typeof findings)[number]) => `${code}.${indicator ?? ''}`
      const others = findings.filter(({ code }) => !code.startsWith('T03#'))
      const explained = Object.fromEntries(others.map((finding) => [keyOf(finding), '已核对。']))
      await expect(
        submitEvaluation(test.house, writers, person(), id, version, explained),
      ).rejects.toMatchObject({ code: 'FINDINGS_OPEN', message: expect.stringContaining('还有 1 处') })
      const all = Object.fromEntries(findings.map((finding) => [keyOf(finding), '目标按批复填写。']))
      const submitted = await submitEvaluation(test.house, writers, person(), id, version, all)
      expect(submitted.state).toBe('submitted')
    } finally {
      await writers.close()
    }
  })
})
