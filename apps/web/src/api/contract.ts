import type { CatalogDescription } from '../../../server/routes/catalog/schema.ts'
import type { z } from 'zod'
import type { EvaluationJson, ExplanationJson } from '../../../server/routes/evaluations/schema.ts'
import type { journalEntries } from '../../../server/routes/journal/schema.ts'

/** The shapes of the server, in one place: the only file of the console that looks into apps/server. */
export type { AccountJson } from '../../../server/routes/accounts/schema.ts'
export type {
  CatalogDescription,
  FieldDescription,
  LedgerDescription,
} from '../../../server/routes/catalog/schema.ts'
export type {
  AssigneeJson,
  BatchesJson,
  BatchJson,
  UnitWorkJson,
} from '../../../server/routes/checks/batches/schema.ts'
export type { BlockJson } from '../../../server/routes/checks/pages.ts'
export type { CheckedFileJson } from '../../../server/routes/checks/schema.ts'
export type { DecisionsJson, SubmissionPagesJson } from '../../../server/routes/checks/submissions/schema.ts'
export type { DraftJson } from '../../../server/routes/drafts/schema.ts'
export type {
  EvaluationJson,
  EvaluationSummaryJson,
  ExplanationJson,
  FigureRecordsJson,
  FindingJson,
  FormCellJson,
  LocalNoticeJson,
  PrintComparisonJson,
  SectionJson,
} from '../../../server/routes/evaluations/schema.ts'
export type { StoredFileJson } from '../../../server/routes/files/schema.ts'
export type { HomeJson } from '../../../server/routes/home/schema.ts'
export type {
  CorrectionsJson,
  DryRunJson,
  MappingJson,
  ReceiptJson,
  RecognisedJson,
  UploadedJson,
} from '../../../server/routes/imports/schema.ts'
export type { JournalStatusJson } from '../../../server/routes/journal/schema.ts'
export type {
  CellJson,
  FilterJson,
  HistoryEntryJson,
  PageJson,
  RowJson,
  StaleRowJson,
  TotalsJson,
} from '../../../server/routes/ledgers/schema.ts'
export type { OrganisationJson, ProblemJson, SessionJson } from '../../../server/routes/session/schema.ts'

export type CodeLists = CatalogDescription['codeLists']
export type SourceJson = ExplanationJson['source']
export type OutlineItem = EvaluationJson['outline'][number]['items'][number]
export type Option = { readonly id: string; readonly caption: string }
export type JournalEntriesJson = z.output<typeof journalEntries>
