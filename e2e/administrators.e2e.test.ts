import { expect, test } from 'vitest'
import { picture } from './picture.ts'
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

test('a new colleague needs two administrators, and a password of his own before anything else', async () => {
  const system = await visit('sysadmin')
  await system.getByRole('link', { name: '账号' }).click()
  await system.getByRole('button', { name: '新建账号' }).click()
  const form = system.getByRole('dialog', { name: '新建账号' })
  await form.getByLabel('姓名').fill('吴演示')
  await form.getByLabel('用户名（登录用，至少2个字符）').fill('wuyanshi')
  await form.getByLabel('科室').fill('会展活动科')
  await form.getByRole('button', { name: '新建' }).click()
  const issued = system.getByRole('dialog', { name: '请交给本人' })
  const password = await issued.locator('p.strong').innerText()
  await issued.getByRole('button', { name: '已记下' }).click()
  await system.getByRole('row', { name: 'wuyanshi' }).getByText('未授予').waitFor()
  await picture(system, 'accounts')

  const security = await visit('secadmin')
  await security.getByRole('link', { name: '账号' }).click()
  await security.getByRole('row', { name: 'wuyanshi' }).getByRole('button', { name: '授予角色' }).click()
  const roles = security.getByRole('dialog', { name: '吴演示的角色' })
  await roles.getByLabel('经办').check()
  await picture(security, 'roles')
  await roles.getByRole('button', { name: '授予', exact: true }).click()
  await security.getByRole('row', { name: 'wuyanshi' }).getByText('经办').waitFor()

  const page = await visit()
  await page.getByLabel('用户名').fill('wuyanshi')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('第一次登录，请先把发给您的密码换成自己的。').waitFor()
  expect(await refusalOf(page, '/api/home?org=1&year=2023')).toBe(403)
})

test('the audit administrator reads the journal and nothing else', async () => {
  const page = await visit('auditor')
  const links = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
  expect(await links.allInnerTexts()).toEqual(['日志'])
  await links.first().click()
  await page.getByText(/最近一块的哈希 [0-9a-f]{64}/).waitFor()
  // The line about the blocks and the rows come with answers of their own.
  await page.locator('table.list tbody tr').first().waitFor()
  await picture(page, 'journal')
  expect(await refusalOf(page, '/api/ledgers/expenditures/rows?org=3&year=2023')).toBe(403)
})

/** The answer of the server to the same person, past the console. */
async function refusalOf(page: Awaited<ReturnType<typeof visit>>, path: string): Promise<number> {
  return (await page.request.get(path)).status()
}
