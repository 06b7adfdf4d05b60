import type { SessionJson } from '../api/contract.ts'
import { administratorOf } from './session.ts'

const work = [
  { title: '首页', to: '/' },
  { title: '业务台账', to: '/ledgers' },
  { title: '绩效管理', to: '/evaluations' },
  { title: '报告检查', to: '/checking' },
  { title: '数据中心', to: '/data/metrics' },
] as const

const accounts = { title: '账号', to: '/system/accounts' } as const
const journal = { title: '日志', to: '/system/journal' } as const

/** The sections a person may use. Administrators keep the system and see no business of the offices. */
export function sectionsFor(session: SessionJson) {
  const administrator = administratorOf(session)
  if (administrator === null) return work
  return administrator === 'auditAdministrator' ? [journal] : [accounts, journal]
}
