import type { ProblemJson } from '../routes/session/schema.ts'

type Answer = { readonly status: number; readonly problem: ProblemJson }

const full: Answer = {
  status: 507,
  problem: {
    code: 'DISK_FULL',
    message: '服务器磁盘已满，没有保存。您填写的内容没有丢失，请联系系统管理员清理磁盘后重试。',
  },
}
const away: Answer = {
  status: 503,
  problem: {
    code: 'DATABASE_AWAY',
    message: '数据库暂时连接不上，没有保存。您填写的内容没有丢失，请稍等一分钟再试。',
  },
}
const busy: Answer = {
  status: 503,
  problem: {
    code: 'DATABASE_BUSY',
    message: '多人同时在改同一处，没有保存。您填写的内容没有丢失，请再试一次。',
  },
}

/** Codes of PostgreSQL and of the socket to it that a person can do something about. */
const answers: Readonly<Record<string, Answer>> = {
  '53100': full,
  '53300': away,
  '57P01': away,
  '57P02': away,
  '57P03': away,
  ECONNREFUSED: away,
  ECONNRESET: away,
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
  '57014': busy,
}

/** The answer to an error of the database, or null when it is a defect of ours. */
export const databaseAnswer = (error: { readonly code?: unknown }): Answer | null =>
  typeof error.code === 'string' && Object.hasOwn(answers, error.code) ? (answers[error.code] ?? null) : null
