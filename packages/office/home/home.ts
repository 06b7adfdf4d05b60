import { inOffice, monthlySums, subtreeOf } from '@hengjian/store'
import { type Day, Decimal } from '@hengjian/values'
import { listEvaluations } from '../evaluations/work.ts'
import { type House, today } from '../house.ts'
import { isAdministrator, mustBeInScope, officeOf, type Person } from '../person.ts'
import { openEvaluation } from '../evaluations/open.ts'

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** What is due, what needs correction, what moved, what was done: one screen for one unit and year. */
export async function homeOf(house: House, person: Person, org: number, year: number) {
  const now = today(house)
  if (isAdministrator(person))
    return {
      due: [],
      attention: [],
      progress: [],
      timeSequence: timeSequence(now, year),
      drift: [],
      recent: await recentWork(house, person, org),
    }
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const summaries = await listEvaluations(house, person, org, year)
  const open = summaries.filter(({ state }) => state !== 'submitted')
  const details = []
  for (const summary of summaries.slice(0, 20))
    details.push({ summary, evaluation: await openEvaluation(house, person, summary.id) })
  return {
    due: open
      .map((summary) => ({
        title: `${summary.title}：${summary.subject ?? ''}`,
        year: summary.year,
        status: summary.openCells > 0 ? `待填 ${summary.openCells} 格` : '已填全，可以报送',
        deadline: summary.deadline,
        daysLeft: summary.deadline === null ? null : daysBetween(now, summary.deadline),
        link: `/evaluations/${summary.id}`,
        verb: '继续',
      }))
      .sort((left, right) => (left.daysLeft ?? 9_999) - (right.daysLeft ?? 9_999)),
    attention: details
      .flatMap(({ summary, evaluation }) =>
        evaluation.findings
          .filter(({ level }) => level !== 'info')
          .map(({ level, place, message }) => ({
            level,
            place: `${summary.subject ?? ''} · ${place}`,
            stated: '',
            expected: message,
            link: `/evaluations/${summary.id}`,
          })),
      )
      .sort((left, right) => severity.indexOf(left.level) - severity.indexOf(right.level)),
    progress: await progressOf(house, person, org, year),
    timeSequence: timeSequence(now, year),
    drift: details.flatMap(({ summary, evaluation }) =>
      evaluation.drift.map(({ title, frozen, live }) => ({
        title: `${summary.subject ?? ''} · ${title}`,
        frozen,
        live,
        difference: '',
        link: `/evaluations/${summary.id}`,
      })),
    ),
    recent: await recentWork(house, person, org),
  }
}

/** 数据不符 first, then what asks for a reason. */
const severity = ['error', 'warning', 'notice', 'info']

/** 时序进度: the share of the year that has passed, by days. */
function timeSequence(now: Day, year: number) {
  const first = `${year}-01-01` as Day
  const days = daysBetween(first, `${year + 1}-01-01` as Day)
  const passed = Math.min(days, Math.max(0, daysBetween(first, now) + 1))
  return {
    percent: new Decimal(passed).div(days).times(100).toFixed(2),
    computation: `${passed} ÷ ${days} 天`,
  }
}

/** Spending of the year by month, from the roll-ups. */
async function progressOf(house: House, person: Person, org: number, year: number) {
  const office = await officeOf(house, person)
  const orgs = subtreeOf(await house.organisations(), org)
  const measures = [...house.ledgers.values()].flatMap((ledger) =>
    Object.keys(ledger.rollUps).map((name) => ({ measure: `${ledger.name}.${name}`, ledger })),
  )
  const lines = []
  for (const { measure, ledger } of measures) {
    const sums = await inOffice(house.app, office, (tx) =>
      monthlySums(tx, { tenant: office.tenant, measure, orgs, from: `${year}-01`, to: `${year}-12` }),
    )
    if (sums.length === 0) continue
    const byMonth = Array.from({ length: 12 }, (_, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      return sums
        .filter((sum) => sum.month === name)
        .reduce((total, { sum }) => total.plus(sum), new Decimal(0))
    })
    const total = byMonth.reduce((all, month) => all.plus(month), new Decimal(0))
    lines.push({
      title: `${ledger.title}本年累计`,
      amount: total.div(10_000).toFixed(2),
      unit: '万元',
      percent: null,
      reason: null,
      months: byMonth.map((month) => month.div(10_000).toFixed(2)),
      link: `/ledgers/${ledger.name}`,
    })
  }
  return lines
}

/** The newest changes of the journal that this person may see, in words. */
async function recentWork(house: House, person: Person, org: number) {
  if (isAdministrator(person)) return []
  const office = await officeOf(house, person)
  const orgs = subtreeOf(await house.organisations(), org)
  const found = await inOffice(house.app, office, (tx) =>
    tx
      .selectFrom('app.journal_entries as e')
      .innerJoin('app.journal_changes as c', (join) =>
        join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.change'),
      )
      .select(['c.id', 'c.at', 'c.actor_name', 'c.reason', 'e.ledger', 'e.verb'])
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('e.tenant', '=', office.tenant)
      .where('e.org', 'in', [...orgs])
      .groupBy(['c.id', 'c.at', 'c.actor_name', 'c.reason', 'e.ledger', 'e.verb'])
      .orderBy('c.id', 'desc')
      .limit(8)
      .execute(),
  )
  return found.map(({ at, actor_name, reason, ledger, verb, rows }) => {
    const definition = house.ledgers.get(ledger)
    const what = definition?.title ?? '自评冻结数'
    return {
      at: at.toISOString(),
      by: actor_name,
      text: `${reason ?? verbs[verb]} · ${what} ${rows} ${definition ? '条' : '个'}`,
      link: definition ? `/ledgers/${ledger}` : null,
    }
  })
}

const verbs = {
  create: '新增',
  change: '修改',
  move: '流转',
  remove: '删除',
  reverse: '撤销',
  erase: '删除个人信息',
} as const
