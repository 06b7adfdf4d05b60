import { useEffect, useMemo, useState } from 'react'
import { useSession } from '../../app/session.ts'
import { call } from '../../api/call.ts'
import type { DraftJson } from '../../api/contract.ts'
import { forgetLocally, keepLocally, readLocally } from '../../api/localCopy.ts'
import { createSaver, type SaveState } from './saver.ts'

type LocalCopy = { readonly body: string; readonly savedAt: string }

/** The newer of the server's draft and the copy in this browser. */
export function newerDraft(server: LocalCopy | null, local: LocalCopy | null): LocalCopy | null {
  if (!server || !local) return server ?? local
  return local.savedAt > server.savedAt ? local : server
}

function readCopy(key: string): LocalCopy | null {
  try {
    return JSON.parse(readLocally(key) ?? 'null') as LocalCopy | null
  } catch {
    return null
  }
}

/**
 * What a person types at one place, kept per account on the server and in this browser.
 * `restored` is undefined while it is looked up, null when there is none.
 */
export function useDraft(key: string) {
  const { account } = useSession()
  const local = `draft.${account.id}.${key}`
  const path = `/drafts/${encodeURIComponent(key)}`
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [restored, setRestored] = useState<LocalCopy | null | undefined>(undefined)

  const saver = useMemo(
    () =>
      createSaver({
        put: async (body) => (await call<DraftJson>('PUT', path, { body })).savedAt,
        tell: setState,
      }),
    [path],
  )

  useEffect(() => {
    let here = true
    setRestored(undefined)
    call<DraftJson>('GET', path)
      .catch(() => null)
      .then((server) => {
        if (here) setRestored(newerDraft(server, readCopy(local)))
      })
      .catch(() => undefined)
    return () => {
      here = false
      saver.flush()
    }
  }, [path, local, saver])

  return {
    restored,
    state,
    save(body: string) {
      keepLocally(local, JSON.stringify({ body, savedAt: new Date().toISOString() }))
      saver.save(body)
    },
    forget() {
      saver.stop()
      forgetLocally(local)
      setRestored(null)
      setState({ kind: 'untouched' })
      void call('DELETE', path).catch(() => undefined)
    },
  }
}
