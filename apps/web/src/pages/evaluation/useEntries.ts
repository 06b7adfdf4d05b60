import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import type { EvaluationJson } from '../../api/contract.ts'
import { NetworkProblem, Problem, sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'
import type { SaveState } from '../../components/draft/saver.ts'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import type { Edits } from '../../components/officialForm/grid.ts'
import { editsOf, type Pending, pendingKey, textAt } from './pending.ts'

type Entry = {
  readonly edits: Edits
  readonly text: string
  readonly version?: number
  /** What the cell held when the person began to type. */
  readonly before?: string | undefined
}
/** Somebody else changed the same cell: what was typed, and the form as it stands now. */
export type StaleEntry = { readonly entry: Entry; readonly current: EvaluationJson; readonly theirs: string }

const withoutKey = (pending: Pending, key: string): Pending => {
  const { [key]: _sent, ...others } = pending
  return others
}

/**
 * Saves typed cells one after the other. While the network is away they are kept in this browser and
 * tried again; where somebody else changed the same cell, a person chooses.
 */
export function useEntries(evaluation: EvaluationJson) {
  const client = useQueryClient()
  const { queryKey } = evaluationQuery(evaluation.id)
  const [pending, setPending] = useRemembered<Pending>(`entries.${evaluation.id}`, {})
  // Answers come back later than the render that sent them: they look at the newest record.
  const newest = useRef(pending)
  const keep = (next: Pending) => {
    newest.current = next
    setPending(next)
  }
  const [stale, setStale] = useState<StaleEntry | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const live = () => client.getQueryData<EvaluationJson>(queryKey) ?? evaluation

  const send = useMutation({
    // One at a time: each needs the version that the one before made.
    scope: { id: `evaluation.${evaluation.id}` },
    mutationFn: ({ edits, text, version, before }: Entry) =>
      call<EvaluationJson>('PATCH', `/evaluations/${evaluation.id}/entries`, {
        version: version ?? live().version,
        indicator: edits.indicator,
        field: edits.field,
        text,
        ...(before === undefined ? {} : { before }),
      }),
    retry: (_count, error) => error instanceof NetworkProblem,
    retryDelay: 5000,
    onSuccess: (next, { edits }) => {
      client.setQueryData(queryKey, next)
      keep(withoutKey(newest.current, pendingKey(edits)))
      setSavedAt(new Date().toISOString())
      void client.invalidateQueries({ queryKey: ['evaluations', 'list'] })
      void client.invalidateQueries({ queryKey: ['home'] })
    },
    onError: (error, entry) => {
      if (!(error instanceof Problem) || error.code !== 'STALE_EVALUATION') return
      const { current } = error.body as { readonly current: EvaluationJson }
      const before = entry.before ?? textAt(live().rows, entry.edits) ?? ''
      const theirs = textAt(current.rows, entry.edits) ?? ''
      client.setQueryData(queryKey, current)
      // Another cell was changed meanwhile: nothing to choose, the entry goes on top of it.
      if (theirs === before || theirs === entry.text)
        send.mutate({ ...entry, version: current.version, before: theirs })
      else setStale({ entry, current, theirs })
    },
  })

  // What was left unsent when the page was closed is sent now.
  useEffect(() => {
    for (const [key, text] of Object.entries(newest.current)) send.mutate({ edits: editsOf(key), text })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    pending,
    stale,
    /** The refusal of the last entry, in words; the typed text is still in its cell. */
    problem: send.error && !stale && !(send.error instanceof NetworkProblem) ? sentenceOf(send.error) : null,
    state: stateOf(send.isPending, send.failureCount, send.failureReason, savedAt),
    type(edits: Edits, text: string) {
      const before = textAt(live().rows, edits)
      keep({ ...newest.current, [pendingKey(edits)]: text })
      send.mutate({ edits, text, before })
    },
    takeBack(edits: Edits) {
      keep(withoutKey(newest.current, pendingKey(edits)))
      send.reset()
    },
    keepMine() {
      if (!stale) return
      setStale(null)
      send.mutate({ ...stale.entry, version: stale.current.version, before: stale.theirs })
    },
    keepTheirs() {
      if (!stale) return
      keep(withoutKey(newest.current, pendingKey(stale.entry.edits)))
      setStale(null)
      send.reset()
    },
  }
}

function stateOf(
  sending: boolean,
  failures: number,
  reason: Error | null,
  savedAt: string | null,
): SaveState {
  if (sending && failures > 0) return { kind: 'local', reason: reason?.message ?? '' }
  if (sending) return { kind: 'saving' }
  return savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: savedAt }
}
