import { randomUUID } from 'node:crypto'
import type { CellJson, Role } from '@hengjian/ledger'
import { cellFromJson, fieldsOf, type Row } from '@hengjian/ledger'
import { createEvaluation, enterCell, type Entry, type House, type Person } from '@hengjian/office'
import { inOffice, newId, type Office, organisations, sealPending, writeRows } from '@hengjian/store'
import { type AuthDatabase, insertAccount } from '@hengjian/server'
import {
  type DemoEvaluation,
  demoEvaluations,
  invented,
  inventedGoals,
  type LabelOf,
  published2023,
  published2023Unit,
  published2023UnitGoals,
  published2023Goals,
  sampleOrganisations,
  type SampleRow,
  type SampleSet,
} from '@hengjian/samples'

/** Accounts of the demo; it listens on this machine only, and prints them. */
export const demoPassword = 'Hengjian-2024'
export const demoAccounts: readonly {
  readonly name: string
  readonly displayName: string
  readonly section: string
  readonly organisation: number
  readonly roles: readonly Role[]
}[] = [
  { name: 'zhoumin', displayName: '周敏', section: '综合科', organisation: 3, roles: ['clerk'] },
  {
    name: 'heyun',
    displayName: '贺云',
    section: '综合科',
    organisation: 3,
    roles: ['sectionHead', 'unitLeader'],
  },
  { name: 'demo', displayName: '演示经办', section: '综合科', organisation: 11, roles: ['clerk'] },
  {
    name: 'demohead',
    displayName: '演示科长',
    section: '综合科',
    organisation: 11,
    roles: ['sectionHead', 'unitLeader'],
  },
  {
    name: 'jiaxian',
    displayName: '甲县填报',
    section: '招商科',
    organisation: 12,
    roles: ['reporter', 'clerk'],
  },
  {
    name: 'jixiao',
    displayName: '演示绩效',
    section: '财政局绩效科',
    organisation: 10,
    roles: ['financeReviewer'],
  },
  {
    name: 'fuhe',
    displayName: '演示复核',
    section: '财政局绩效科',
    organisation: 10,
    roles: ['financeReviewer'],
  },
  {
    name: 'juzhang',
    displayName: '演示局长',
    section: '财政局',
    organisation: 10,
    roles: ['financeReviewer', 'unitLeader'],
  },
  {
    name: 'guikou',
    displayName: '演示归口',
    section: '财政局归口业务科',
    organisation: 10,
    roles: ['businessReviewer'],
  },
  {
    name: 'disanfang',
    displayName: '演示第三方',
    section: '评价部',
    organisation: 15,
    roles: ['contractor'],
  },
  {
    name: 'sysadmin',
    displayName: '系统管理员',
    section: '',
    organisation: 1,
    roles: ['systemAdministrator'],
  },
  {
    name: 'secadmin',
    displayName: '安全管理员',
    section: '',
    organisation: 1,
    roles: ['securityAdministrator'],
  },
  { name: 'auditor', displayName: '审计管理员', section: '', organisation: 1, roles: ['auditAdministrator'] },
]

const demoSet: SampleSet = {
  organisations: sampleOrganisations,
  rows: [
    ...published2023,
    ...published2023Unit,
    ...invented,
    ...published2023Goals,
    ...published2023UnitGoals,
    ...inventedGoals,
  ],
  evaluations: demoEvaluations,
}

/** Fills an empty installation with the demo, through the same writer as anything a person enters. */
export async function loadDemo(house: House, auth: AuthDatabase): Promise<boolean> {
  const standing = await auth.selectFrom('user').select('id').limit(1).executeTakeFirst()
  if (standing) return false
  await loadSamples(house, demoSet)
  for (const account of demoAccounts) {
    await insertAccount(auth, account, { roles: account.roles, password: demoPassword, mustChange: false })
  }
  await sealPending(house.keeper, house.tenant)
  return true
}

/** Loads units, the rows of their ledgers and what is typed into their evaluations. */
export async function loadSamples(house: House, set: SampleSet): Promise<void> {
  const office: Office = {
    tenant: house.tenant,
    account: 'demo',
    accountName: '演示数据装入',
    accountOrg: 1,
    scope: set.organisations.map(({ number }) => number),
    requestId: randomUUID(),
  }
  await loadOrganisations(house, office, set.organisations)
  const ids = await loadRows(house, office, set.rows)
  for (const evaluation of set.evaluations) await openDemoEvaluation(house, office, evaluation, ids)
}

/** Opens an evaluation and types into its form what the sample says, as a clerk would. */
async function openDemoEvaluation(
  house: House,
  office: Office,
  sample: DemoEvaluation,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const person: Person = {
    account: office.account,
    displayName: office.accountName,
    organisation: sample.org,
    roles: ['clerk'],
    requestId: office.requestId,
  }
  const { org, year, report, subject, texts, claimedExecution } = sample
  let { id, version } = await createEvaluation(house, person, {
    org,
    year,
    report,
    subject: subject === null ? null : (ids.get(subject) ?? null),
  })
  const type = async (indicator: string, field: Entry['field'], text: string): Promise<void> => {
    ;({ id, version } = await enterCell(house, person, id, { version, indicator, field, text }))
  }
  for (const [place, text] of Object.entries(texts))
    if (place.startsWith('section:')) await type(place, 'text', text)
    else await type('evaluation', place as Entry['field'], text)
  if (claimedExecution !== null) await type('execution', 'claimedScore', claimedExecution)
}

async function loadOrganisations(
  house: House,
  office: Office,
  wanted: SampleSet['organisations'],
): Promise<void> {
  await inOffice(house.app, office, (tx) =>
    writeRows(
      tx,
      office,
      organisations,
      wanted.map((fields) => ({ verb: 'create' as const, org: fields.number, fields })),
      { reason: '装入演示数据' },
    ),
  )
  house.forgetOrganisations()
}

/** Writes the sample rows ledger by ledger; labels become ids before anything refers to them. */
async function loadRows(
  house: House,
  office: Office,
  rows: readonly SampleRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(rows.flatMap(({ label }) => (label === undefined ? [] : [[label, newId()] as const])))
  const ledgers = [...new Set(rows.map(({ ledger }) => ledger))]
  for (const name of ledgers) {
    const ledger = house.ledgers.get(name)
    if (!ledger) throw new Error(`Broken assumption: the samples name an unknown ledger ${name}`)
    const intents = rows
      .filter((row) => row.ledger === name)
      .map(({ label, org, cells, state }) => ({
        verb: 'create' as const,
        org,
        fields: fieldsFrom(ledger, cells, ids),
        ...(label === undefined ? {} : { id: ids.get(label) as string }),
        ...(state === undefined ? {} : { state }),
      }))
    await inOffice(house.app, office, (tx) =>
      writeRows(tx, office, ledger, intents, { reason: '装入演示数据' }),
    )
  }
  return ids
}

function fieldsFrom(
  ledger: NonNullable<ReturnType<House['ledgers']['get']>>,
  cells: SampleRow['cells'],
  ids: ReadonlyMap<string, string>,
): Row {
  return Object.fromEntries(
    fieldsOf(ledger).map(([name, field]) => {
      const cell = cells[name] ?? (field.kind === 'flag' ? false : null)
      return [name, cellFromJson(field, isLabel(cell) ? (ids.get(cell.idOf) ?? null) : cell)]
    }),
  )
}

const isLabel = (cell: CellJson | LabelOf): cell is LabelOf =>
  cell !== null && typeof cell === 'object' && 'idOf' in cell
