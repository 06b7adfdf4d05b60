import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ledgerChanged } from '../../api/ledgerChanged.ts'
import type { CellJson, LedgerDescription, RowJson, StaleRowJson } from '../../api/contract.ts'
import { Problem } from '../../api/problem.ts'
import { useDraft } from '../draft/useDraft.ts'
import type { KnownFiles } from './EvidenceInput.tsx'
import { changedCells } from './versions.ts'

export type Cells = Readonly<Record<string, CellJson>>

/** What is kept of a form while it is typed: the cells, and the version that they started from. */
type Draft = { readonly version: number; readonly cells: Cells; readonly files: KnownFiles }

function readDraft(body: string): Draft | null {
  try {
    return JSON.parse(body) as Draft
  } catch {
    return null
  }
}

/** State of the form of one row: typed cells over the row, draft, problems by field, the stale version. */
export function useRowForm(
  ledger: LedgerDescription,
  org: number,
  row: RowJson | null,
  onSaved: (row: RowJson) => void,
) {
  const client = useQueryClient()
  const draft = useDraft(row ? `row.${ledger.name}.${row.id}` : `row.${ledger.name}.new.${org}`)
  const [typed, setTyped] = useState<Draft | null>(null)
  const [stale, setStale] = useState<RowJson | null>(null)
  const restored = draft.restored ? readDraft(draft.restored.body) : null
  const now = typed ?? restored
  const base: Cells = row?.fields ?? {}
  const cells: Cells = now?.cells ?? base
  const files: KnownFiles = now?.files ?? row?.files ?? {}
  const version = now?.version ?? row?.version ?? 0

  const put = (next: Draft) => {
    setTyped(next)
    draft.save(JSON.stringify(next))
  }

  const save = useMutation({
    mutationFn: ({ cells, version }: { readonly cells: Cells; readonly version: number }) =>
      row
        ? call<RowJson>('PATCH', `/ledgers/${ledger.name}/rows/${row.id}`, {
            version,
            fields: changedCells(base, cells),
          })
        : call<RowJson>('POST', `/ledgers/${ledger.name}/rows`, { org, fields: cells }),
    onSuccess: async (saved) => {
      draft.forget()
      setTyped(null)
      setStale(null)
      client.setQueryData(['ledgers', ledger.name, 'row', saved.id], saved)
      onSaved(saved)
      await ledgerChanged(client, ledger.name)
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'STALE_ROW')
        setStale((error.body as StaleRowJson).current)
    },
  })

  const issues = save.error instanceof Problem ? save.error.issues : []
  // What the server said of a field is silent once the field holds something else than was sent.
  const standing = issues.filter(
    ({ field }) => field === null || (cells[field] ?? null) === (save.variables?.cells[field] ?? null),
  )

  return {
    cells,
    files,
    base,
    stale,
    ready: draft.restored !== undefined,
    /** When the draft that is shown was saved; null where nothing was restored. */
    restoredAt: typed === null && restored ? (draft.restored?.savedAt ?? null) : null,
    changed: now !== null,
    saveState: draft.state,
    problem: issues.length > 0 && standing.length === 0 ? null : save.error,
    problemOf: (field: string) => standing.find((issue) => issue.field === field)?.message,
    saving: save.isPending,
    set(field: string, value: CellJson, more?: KnownFiles) {
      put({ version, cells: { ...cells, [field]: value }, files: more ?? files })
    },
    discard() {
      draft.forget()
      setTyped(null)
      save.reset()
    },
    submit: () => save.mutate({ cells, version }),
    choose(chosen: Cells) {
      if (stale) save.mutate({ cells: chosen, version: stale.version })
    },
    closeStale: () => setStale(null),
  }
}
