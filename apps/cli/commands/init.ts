import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { openHouse, OfficeError } from '@hengjian/office'
import { inOffice, type Office, organisations, roleUrl, writeRows } from '@hengjian/store'
import { connectAuth, insertAccount, mustBeStrong } from '@hengjian/server'
import { type Command, readArguments } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/** Prepares an empty installation: its top organisation, the unit itself, and the first administrators. */
export const init: Command = {
  name: 'init',
  usage:
    'init [--unit 单位名称] [--region 地区] [--name 账号] [--data 目录]   （密码由 HENGJIAN_PASSWORD 或键盘输入）',
  says: '初始化：建立组织和第一位系统管理员',
  async run(args) {
    const { values } = readArguments(
      args,
      { ...placeFlags, unit: { type: 'string' }, region: { type: 'string' }, name: { type: 'string' } },
      this.usage,
    )
    const asked = await answers(values)
    mustBeStrong(asked.password, asked.name)
    const open = await openHouse(houseOptions({ ...values, demo: false }, true))
    const { database: auth } = connectAuth(roleUrl(open.database.ownerUrl, 'hengjian_auth'))
    try {
      const standing = await auth.selectFrom('user').select('id').limit(1).executeTakeFirst()
      if (standing)
        throw new OfficeError(
          'ALREADY_INITIALISED',
          '这个数据目录已经初始化过，账号请由系统管理员在系统里建立。',
        )
      const office: Office = {
        tenant: open.house.tenant,
        account: 'init',
        accountName: '初始化',
        accountOrg: 1,
        scope: [1, 2],
        requestId: randomUUID(),
      }
      const rows = [
        { number: 1, parent: null, name: asked.region, level: '市', supervisingDept: null, demo: false },
        { number: 2, parent: 1, name: asked.unit, level: '单位', supervisingDept: null, demo: false },
      ]
      await inOffice(open.house.app, office, (tx) =>
        writeRows(
          tx,
          office,
          organisations,
          rows.map((fields) => ({ verb: 'create' as const, org: fields.number, fields })),
          { reason: '初始化' },
        ),
      )
      const account = (suffix: string, displayName: string) => ({
        name: `${asked.name}${suffix}`,
        displayName,
        section: '',
        organisation: 1,
      })
      await insertAccount(auth, account('', '系统管理员'), {
        roles: ['systemAdministrator'],
        password: asked.password,
        mustChange: false,
      })
      await insertAccount(auth, account('-sec', '安全管理员'), {
        roles: ['securityAdministrator'],
        password: asked.password,
        mustChange: true,
      })
      await insertAccount(auth, account('-audit', '审计管理员'), {
        roles: ['auditAdministrator'],
        password: asked.password,
        mustChange: true,
      })
      console.log(
        `已建立“${asked.unit}”和三位管理员：${asked.name}（系统）、${asked.name}-sec（安全）、${asked.name}-audit（审计）。后两位首次登录须改密码。`,
      )
      console.log('现在可以运行 npx hengjian start。')
    } finally {
      await auth.destroy()
      await open.close()
    }
  },
}

type Given = {
  readonly unit?: string | undefined
  readonly region?: string | undefined
  readonly name?: string | undefined
}

async function answers(given: Given) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (value: string | undefined, question: string): Promise<string> =>
    (value ?? (await terminal.question(question))).trim()
  try {
    return {
      region: await ask(given.region, '地区（如 某某市）：'),
      unit: await ask(given.unit, '单位名称：'),
      name: await ask(given.name, '系统管理员账号名：'),
      password: await ask(process.env['HENGJIAN_PASSWORD'], '密码（至少 10 位，含三种字符）：'),
    }
  } finally {
    terminal.close()
  }
}
