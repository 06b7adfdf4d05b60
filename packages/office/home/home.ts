import { asksExplanation, type Finding } from '@hengjian/evaluation'
import { type Day, Decimal } from '@hengjian/values'
import { listEvaluations } from '../evaluations/work.ts'
import { type House, today } from '../house.ts'
import { isAdministrator, mustBeInScope, officeOf, type Person } from '../person.ts'
import { openEvaluation } from '../evaluations/open.ts'
import { checkingDue } from './checking.ts'
import { executionOf, spendingByMonth } from './progress.ts'
import { recentWork } from './recentWork.ts'

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
  const details: { readonly summary: Summary; readonly evaluation: Opened }[] = []
  for (const summary of summaries.slice(0, 20))
    details.push({ summary, evaluation: await openEvaluation(house, person, summary.id) })
  const forms = open.map((summary) => ({
    title: `${summary.title}：${summary.subject ?? ''}`,
    year: summary.year,
    status: statusOf(summary, details.find((one) => one.summary === summary)?.evaluation.findings ?? []),
    deadline: summary.deadline,
    link: `/evaluations/${summary.id}`,
    verb: '继续',
  }))
  return {
    due: [...forms, ...(await checkingDue(house, person, org))]
      .map(({ deadline, ...one }) => ({
        ...one,
        deadline,
        daysLeft: deadline === null ? null : daysBetween(now, deadline),
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
    progress: [
      ...details.flatMap(({ summary, evaluation }) => executionOf(summary, evaluation.figures)),
      ...(await spendingByMonth(house, person, org, year)),
    ],
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

type Summary = Awaited<ReturnType<typeof listEvaluations>>[number]
type Opened = Awaited<ReturnType<typeof openEvaluation>>

/** What a form that is not submitted waits for, the most pressing first. */
function statusOf({ state, openCells }: Summary, findings: readonly Finding[]): string {
  if (state === 'returned') return '已退回，请修改后再报送'
  if (openCells > 0) return `待填 ${openCells} 处`
  const wrong = findings.filter(({ level }) => level === 'error').length
  if (wrong > 0) return `有 ${wrong} 处数据不符`
  const asking = findings.filter(asksExplanation).length
  return asking > 0 ? `有 ${asking} 处需说明` : '已填全，可以报送'
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
