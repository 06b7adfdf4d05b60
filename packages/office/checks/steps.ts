import type { Role } from '@hengjian/ledger'
import type { checkProcedures, StampedRow } from '@hengjian/store'
import { type Day, printDay } from '@hengjian/values'
import type { CheckOffice } from './seat.ts'

export type ProcedureRow = StampedRow<typeof checkProcedures.fields>

/** How far a unit of a batch is. 已检查 is where it stands before anybody is asked. */
export const standings = {
  checked: '已检查',
  asked: '征求意见',
  answered: '已回复',
  confirmed: '复核确认',
  signed: '已签发',
  rectified: '已整改',
} as const
export type Standing = keyof typeof standings

/** What stands of a step is decided here and nowhere else: from where, by whom, with what. */
export type StepRule = {
  readonly title: string
  readonly from: readonly Standing[]
  readonly to: Standing
  readonly by: (office: CheckOffice, roles: readonly Role[]) => boolean
  readonly byWords: string
  readonly asksReason: boolean
}

const bureauOrSection = (office: CheckOffice, roles: readonly Role[]): boolean =>
  office.seat === 'bureau' || roles.includes('businessReviewer')

export const steps = {
  ask: {
    title: '发出征求意见',
    from: ['checked'],
    to: 'asked',
    by: bureauOrSection,
    byWords: '绩效科或归口业务科',
    asksReason: false,
  },
  answer: {
    title: '提交答复',
    from: ['asked'],
    to: 'answered',
    by: ({ seat }) => seat === 'unit',
    byWords: '被征求意见的单位',
    asksReason: false,
  },
  confirm: {
    title: '复核确认',
    from: ['asked', 'answered'],
    to: 'confirmed',
    by: bureauOrSection,
    byWords: '绩效科或归口业务科的另一人',
    asksReason: false,
  },
  giveBack: {
    title: '退回复核',
    from: ['confirmed'],
    to: 'answered',
    by: ({ seat }) => seat === 'bureau',
    byWords: '绩效科',
    asksReason: true,
  },
  sign: {
    title: '签发整改通知',
    from: ['confirmed'],
    to: 'signed',
    by: ({ seat }, roles) => seat === 'bureau' && roles.includes('unitLeader'),
    byWords: '财政部门负责人',
    asksReason: false,
  },
  close: {
    title: '认定已整改（办结）',
    from: ['signed', 'confirmed'],
    to: 'rectified',
    by: bureauOrSection,
    byWords: '绩效科或归口业务科',
    asksReason: true,
  },
} as const satisfies Readonly<Record<string, StepRule>>
export type StepName = keyof typeof steps

export const standingOf = (row: Pick<ProcedureRow, 'state'> | null): Standing =>
  (row?.state ?? 'checked') as Standing

/** The same in words; a unit that had nothing to mend in the end is done without a notice. */
export const standingWords = (row: Pick<ProcedureRow, 'state' | 'fields'> | null): string =>
  row?.state === 'rectified' && row.fields.noticeNo === null ? '已办结' : standings[standingOf(row)]

/** Whether the days for an answer are over. */
export const isOver = (row: ProcedureRow, day: Day): boolean => day > row.fields.opinionDue

/** Why a step cannot be taken now, in words; null where it can. The page shows the same as the server refuses. */
export function hindrance(
  name: StepName,
  office: CheckOffice,
  roles: readonly Role[],
  row: ProcedureRow | null,
  askedBy: string | null,
  day: Day,
): string | null {
  const step: StepRule = steps[name]
  const standing = standingOf(row)
  if (!step.by(office, roles)) return `“${step.title}”由${step.byWords}办理。`
  if (!step.from.includes(standing))
    return `现在处于“${standings[standing]}”，不能${step.title}；须先${step.from.map((from) => `“${standings[from]}”`).join('或')}。`
  if (name !== 'confirm' || !row) return null
  if (standing === 'asked' && !isOver(row, day))
    return `单位还没有答复，答复期限到${printDay(row.fields.opinionDue)}，期满后才能复核确认。`
  return askedBy === office.account ? '征求意见由您本人发出，“复核确认”须由另一人办理。' : null
}
