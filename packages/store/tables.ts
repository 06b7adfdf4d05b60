import type { Generated } from 'kysely'

/** The kernel's own tables as kysely sees them; ledgers are addressed through their definitions. */
export type KernelTables = {
  'app.journal_changes': {
    tenant: number
    id: Generated<number>
    actor: string
    actor_name: string
    actor_org: number
    at: Generated<Date>
    reason: string | null
    request_id: string
  }
  'app.journal_entries': {
    tenant: number
    change: number
    position: number
    org: number
    ledger: string
    row_id: string
    version: number
    verb: Verb
    definition: string
    algorithm: Algorithm
    digest: Buffer
  }
  'app.journal_pending': { tenant: number; change: number }
  'app.journal_blocks': {
    tenant: number
    number: number
    previous: Buffer
    root: Buffer
    entries: number
    sealed_at: Date
    algorithm: Algorithm
    hash: Buffer
  }
  'app.journal_seals': { tenant: number; change: number; block: number }
  'app.files': {
    tenant: number
    digest: string
    name: string
    size: number
    media_type: string
    uploaded_by: string
    uploaded_at: Generated<Date>
  }
  'app.file_uploads': { tenant: number; digest: string; account: string; name: string }
  'app.evidence': { tenant: number; digest: string; org: number; ledger: string; row_id: string }
  'app.roll_ups': { tenant: number; measure: string; org: number; month: string; sum: string; rows: number }
  'app.roll_up_deltas': {
    tenant: number
    id: Generated<number>
    measure: string
    org: number
    month: string
    sum: string
    rows: number
  }
  'app.drafts': { tenant: number; account: string; key: string; body: string; saved_at: Generated<Date> }
  'app.imports': {
    tenant: number
    id: string
    org: number
    account: string
    ledger: string
    source: string
    digest: string
    mapping: string
    created_at: Generated<Date>
    change: number | null
    receipt: string | null
    reversed: number | null
  }
  'app.remembered_mappings': {
    tenant: number
    org: number
    ledger: string
    signature: string
    mapping: string
  }
  'app.frozen_figures': {
    tenant: number
    org: number
    evaluation: string
    submission: number
    key: string
    title: string
    printed: string
    value: string
    explanation: string
    records: string
    as_of_block: number
    opened: number
  }
  'app.issued_documents': {
    tenant: number
    org: number
    evaluation: string
    submission: number
    format: 'docx' | 'xlsx' | 'pdf'
    digest: string
    size: number
    issued_at: Generated<Date>
    opened: number
  }
  'app.settings': { tenant: number; key: string; value: string }
  'app.check_runs': {
    tenant: number
    id: string
    org: number
    submission: string
    draft: number
    opened: number
    at: Date
    account_name: string
    /** Compares this file with others, of its unit or beyond; its digest is that of all their digests. */
    together: boolean
    /** What other reports are compared by, as JSON; null for checks before it was kept. */
    facts: string | null
    /** Results of its region that it tells, by which reports of other offices are found. */
    results: readonly string[]
    digest: string
    catalogue: string
    program: string
    unreadable: string | null
    judged: number
    documents: string
    cannot_tell: string
    remarks: string
    blocks: string
  }
  'app.check_findings': {
    tenant: number
    run: string
    position: number
    org: number
    submission: string
    fingerprint: string
    severity: 'error' | 'warning' | 'notice' | 'info'
    rule: string
    document: string
    effect: number
    content: string
    /** The other files in which its places stand; whoever may not see all of them does not see it. */
    beside: readonly string[]
  }
}

export type Verb = 'create' | 'change' | 'move' | 'remove' | 'reverse' | 'erase'

/** Digest algorithms an installation may choose; each digest stores its own. */
export type Algorithm = 'sha256' | 'sm3'
