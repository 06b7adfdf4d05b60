/** Roles a person can hold; several at once, except that the three administrators exclude each other and all others. */
export const roles = {
  clerk: '经办',
  sectionHead: '审核',
  unitLeader: '单位负责人',
  reporter: '县区填报',
  cityReviewer: '市级审核',
  financeReviewer: '财政复核',
  businessReviewer: '归口业务科',
  contractor: '第三方机构',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
} as const
export type Role = keyof typeof roles

export type State = {
  readonly title: string
  readonly tone: 'neutral' | 'waiting' | 'done' | 'returned'
  /** Rows in this state are facts that metrics count. */
  readonly counts: boolean
  /** Fields may be edited in this state. */
  readonly open: boolean
}

export type Move = {
  readonly name: string
  readonly title: string
  readonly from: readonly string[]
  readonly to: string
  readonly by: readonly Role[]
  readonly asksReason: boolean
  /** Whoever wrote the content may not make this move: a second person decides. */
  readonly byAnother?: boolean
}

export type StateMachine = {
  readonly initial: string
  readonly states: Readonly<Record<string, State>>
  readonly moves: readonly Move[]
}

/** A register without review: what is entered counts, and stays editable with its history. */
export const registered: StateMachine = {
  initial: 'registered',
  states: { registered: { title: '已登记', tone: 'neutral', counts: true, open: true } },
  moves: [],
}

/** Filled in by a clerk, accepted or returned by the head of section; only accepted rows count. */
export const reviewedInUnit: StateMachine = {
  initial: 'filling',
  states: {
    filling: { title: '填报中', tone: 'neutral', counts: false, open: true },
    submitted: { title: '已报送', tone: 'waiting', counts: false, open: false },
    accepted: { title: '已审核', tone: 'done', counts: true, open: false },
    returned: { title: '退回', tone: 'returned', counts: false, open: true },
  },
  moves: [
    {
      name: 'submit',
      title: '报送',
      from: ['filling', 'returned'],
      to: 'submitted',
      by: ['clerk', 'reporter'],
      asksReason: false,
    },
    {
      name: 'accept',
      title: '审核通过',
      from: ['submitted'],
      to: 'accepted',
      by: ['sectionHead', 'unitLeader'],
      asksReason: false,
    },
    {
      name: 'return',
      title: '退回',
      from: ['submitted', 'accepted'],
      to: 'returned',
      by: ['sectionHead', 'unitLeader'],
      asksReason: true,
    },
  ],
}
