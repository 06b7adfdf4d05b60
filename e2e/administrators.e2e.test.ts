import { expect, test } from 'vitest'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** What each administrator finds in the header, and the one thing only that one may do. */
const parts = [
  { account: 'sysadmin', sections: ['账号', '日志'], may: '重置密码', mayNot: '授予角色' },
  { account: 'secadmin', sections: ['账号', '日志'], may: '授予角色', mayNot: '重置密码' },
] as const

test.each(parts)(
  '$account finds its own part and nobody else’s',
  async ({ account, sections, may, mayNot }) => {
    const page = await visit(account)
    const links = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
    expect(await links.allInnerTexts()).toEqual(sections)
    await links.filter({ hasText: '账号' }).click()
    const clerk = page.getByRole('row', { name: 'zhoumin' })
    await clerk.getByRole('button', { name: may }).waitFor()
    expect(await clerk.getByRole('button', { name: mayNot }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '新建账号' }).count()).toBe(account === 'sysadmin' ? 1 : 0)
    expect(await refusalOf(page, '/api/ledgers/expenditures/rows?org=3&year=2023')).toBe(403)
  },
)

test('the audit administrator reads the journal and nothing else', async () => {
  const page = await visit('auditor')
  const links = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
  expect(await links.allInnerTexts()).toEqual(['日志'])
  await links.first().click()
  await page.getByText(/最近一块的哈希 [0-9a-f]{64}/).waitFor()
  expect(await page.locator('table.list tbody tr').count()).toBeGreaterThan(0)
  expect(await refusalOf(page, '/api/ledgers/expenditures/rows?org=3&year=2023')).toBe(403)
})

/** The answer of the server to the same person, past the console. */
async function refusalOf(page: Awaited<ReturnType<typeof visit>>, path: string): Promise<number> {
  return (await page.request.get(path)).status()
}
