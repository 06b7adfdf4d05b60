import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import type { Role } from '@hengjian/ledger'
import { type House, OfficeError, openHouse } from '@hengjian/office'
import { inOffice, type Office, organisations, roleUrl, writeRows } from '@hengjian/store'
import {
  type AuthDatabase,
  connectAuth,
  firstPassword,
  hasPasswords,
  insertAccount,
  listAccounts,
  mustBeStrong,
} from '@hengjian/server'
import { type Command, readArguments } from '../command.ts'
import { houseOptions, placeFlags } from '../place.ts'

/**
 * Prepares an installation without accounts: the first administrators, and on an empty one the top
 * organisation and the unit itself. One that was rebuilt from an archive keeps the organisations and accounts
 * it has; its system administrator gets a password.
 */
export const init: Command = {
  name: 'init',
  usage: 'init [--region 地区] [--unit 单位] [--department 主管部门] [--name 账号] [--data 目录]',
  says: '初始化：建立单位和三位管理员；密码由键盘输入，或写在 HENGJIAN_PASSWORD',
  async run(args) {
    const { values } = readArguments(
      args,
      {
        ...placeFlags,
        region: { type: 'string' },
        unit: { type: 'string' },
        department: { type: 'string' },
        name: { type: 'string' },
      },
      this.usage,
    )
    const open = await openHouse(houseOptions({ ...values, demo: false }, true))
    const { database: auth } = connectAuth(roleUrl(open.database.ownerUrl, 'hengjian_auth'))
    try {
      if (await hasPasswords(auth))
        throw new OfficeError(
          'ALREADY_INITIALISED',
          '这个数据目录已经初始化过，账号请由系统管理员在系统里建立。',
        )
      const { all } = await open.house.organisations()
      const asked = await answers(values, all.length === 0)
      mustBeStrong(asked.password, asked.name)
      const rebuilt = (await listAccounts(auth)).length > 0
      if (rebuilt) {
        await firstPassword(auth, asked.name, asked.password)
        console.log(
          `已为归档里的系统管理员“${asked.name}”设置密码。其他账号没有密码，由其在“账号”页逐个重置。`,
        )
        console.log('现在可以运行 npx hengjian start。')
        return
      }
      if (all.length === 0) await writeOrganisations(open.house, asked)
      await writeAdministrators(auth, asked)
      const units = all.length === 0 ? `“${asked.unit}”和` : ''
      const { name } = asked
      console.log(
        `已建立${units}三位管理员：${name}（系统）、${name}-sec（安全）、${name}-audit（审计）。后两位首次登录须改密码。`,
      )
      console.log('现在可以运行 npx hengjian start。')
    } finally {
      await auth.destroy()
      await open.close()
    }
  },
}

async function writeOrganisations(house: House, asked: Answers): Promise<void> {
  const office: Office = {
    tenant: house.tenant,
    account: 'init',
    accountName: '初始化',
    accountOrg: 1,
    scope: [1, 2],
    requestId: randomUUID(),
  }
  const supervisingDept = asked.department === '' ? null : asked.department
  const rows = [
    { number: 1, parent: null, name: asked.region, level: '市', supervisingDept: null, demo: false },
    { number: 2, parent: 1, name: asked.unit, level: '单位', supervisingDept, demo: false },
  ]
  await inOffice(house.app, office, (tx) =>
    writeRows(
      tx,
      office,
      organisations,
      rows.map((fields) => ({ verb: 'create' as const, org: fields.number, fields })),
      { reason: '初始化' },
    ),
  )
}

/** Three people, kept apart from the first day; the last two choose a password of their own at login. */
async function writeAdministrators(auth: AuthDatabase, asked: Answers): Promise<void> {
  const first: readonly (readonly [string, string, Role])[] = [
    ['', '系统管理员', 'systemAdministrator'],
    ['-sec', '安全管理员', 'securityAdministrator'],
    ['-audit', '审计管理员', 'auditAdministrator'],
  ]
  for (const [suffix, displayName, role] of first) {
    const account = { name: `${asked.name}${suffix}`, displayName, section: '', organisation: 1 }
    await insertAccount(auth, account, {
      roles: [role],
      password: asked.password,
      mustChange: suffix !== '',
    })
  }
}

type Given = {
  readonly region?: string | undefined
  readonly unit?: string | undefined
  readonly department?: string | undefined
  readonly name?: string | undefined
}
type Answers = Readonly<Record<keyof Given | 'password', string>>

/** What the flags leave open is asked; the organisations only where there are none yet. */
async function answers(given: Given, empty: boolean): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ask = async (value: string | undefined, question: string): Promise<string> =>
    (value ?? (await terminal.question(question))).trim()
  const askOnce = (value: string | undefined, question: string): Promise<string> =>
    empty ? ask(value, question) : Promise.resolve('')
  try {
    return {
      region: await askOnce(given.region, '地区（如 某某市）：'),
      unit: await askOnce(given.unit, '单位名称（与公章一致的全称）：'),
      department: await askOnce(given.department, '主管部门（自评表照此填写，没有可直接回车）：'),
      name: await ask(given.name, '系统管理员账号名：'),
      password: await ask(process.env['HENGJIAN_PASSWORD'], '密码（至少 10 位，含三种字符）：'),
    }
  } finally {
    terminal.close()
  }
}
