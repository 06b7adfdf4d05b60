import { createContext, useContext } from 'react'
import type { SessionJson } from '../api/contract.ts'

export const SessionContext = createContext<SessionJson | null>(null)

/** The person who is logged in; pages stand inside the frame, so there always is one. */
export function useSession(): SessionJson {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a page was drawn outside the frame')
  return session
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const
export type Administrator = (typeof administrators)[number]

/** Which of the three administrators this person is, if any; they exclude each other. */
export const administratorOf = (session: SessionJson): Administrator | null =>
  administrators.find((role) => session.account.roles.includes(role)) ?? null
