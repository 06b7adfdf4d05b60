import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  dispatches,
  evaluations,
  type NarrativeReport,
  narrativeSections,
  performanceIndicators,
  readIdentities,
  readScorecard,
  scorecardOverlays,
  type ScoredReport,
  type UnitTable,
} from '@hengjian/evaluation'
import type { Ledger } from '@hengjian/ledger'
import { type Metric, statedTotals } from '@hengjian/metric'
import type { Catalogue, CatalogueForm } from './catalogue.ts'
import { digestOf } from './digest.ts'
import { CatalogueError } from './errors.ts'
import { readOfficialLayout } from './officialLayout.ts'
import { loadFolders, loadYaml } from './shelf.ts'
import type { RuleShelf } from './loadRules.ts'
import {
  type ReportOutline,
  readStandard,
  type Standard,
  type Thresholds,
  type WorkCalendar,
} from './standard.ts'

/** Ledgers on which the evaluation itself stands; every other one is found on its shelf. */
const kernel: readonly Ledger[] = [
  statedTotals,
  performanceIndicators,
  evaluations,
  narrativeSections,
  scorecardOverlays,
  dispatches,
]

/**
 * Loads the catalogue pack in a folder: ledgers, metrics, scorecards, standards and reports, each found by
 * its place. Nothing is compiled; a start reads about fifty small files.
 * @param root folder that holds `ledgers/`, `metrics/` … and the pack's `package.json`
 * @throws CatalogueError naming the file to correct
 */
export async function loadCatalogue(root: string): Promise<Catalogue> {
  const [found, metrics, forms, scorecards, standards, identities, layouts, digest, manifest] =
    await Promise.all([
      loadFolders<Ledger>(join(root, 'ledgers'), 'ledger.ts'),
      loadFolders<Metric>(join(root, 'metrics'), 'metric.ts'),
      loadFolders<CatalogueForm>(join(root, 'reports'), 'report.ts'),
      loadYaml(join(root, 'scorecards'), readScorecard),
      loadYaml(join(root, 'standards'), readStandard),
      loadYaml(join(root, 'identities'), readIdentities),
      loadYaml(join(root, 'layouts'), readOfficialLayout),
      digestOf(root),
      readFile(join(root, 'package.json'), 'utf8'),
    ])
  const ledgers = new Map<string, Ledger>()
  for (const ledger of [...found.values(), ...kernel]) {
    if (ledgers.has(ledger.name))
      throw new CatalogueError(`台账“${ledger.name}”与系统自带的台账同名，请改名。`)
    ledgers.set(ledger.name, ledger)
  }
  const reports = new Map<string, ScoredReport>()
  const tables = new Map<string, UnitTable>()
  const narratives = new Map<string, NarrativeReport>()
  for (const form of forms.values())
    if (form.kind === 'table') tables.set(form.name, form)
    else if (form.kind === 'narrative') narratives.set(form.name, form)
    else reports.set(form.name, form)
  const codes = new Map<string, Standard>()
  const thresholds = new Map<string, Thresholds>()
  const calendars = new Map<string, WorkCalendar>()
  const outlines = new Map<string, ReportOutline>()
  for (const standard of standards.values())
    if (standard.kind === 'codes') codes.set(standard.name, standard)
    else if (standard.kind === 'calendar') calendars.set(standard.name, standard)
    else if (standard.kind === 'outline') outlines.set(standard.name, standard)
    else thresholds.set(standard.name, standard)
  const { version } = JSON.parse(manifest) as { readonly version: string }
  return Object.freeze({
    ledgers,
    metrics,
    reports,
    tables,
    narratives,
    scorecards,
    standards: codes,
    thresholds,
    calendars,
    outlines,
    identities,
    layouts,
    checking: onceAsked(root),
    pack: { version, digest },
  })
}

/** The shelf of the checker, read once and only where somebody checks: a start without it is a tenth shorter. */
function onceAsked(root: string): () => Promise<RuleShelf> {
  let shelf: Promise<RuleShelf> | null = null
  return () => (shelf ??= import('./loadRules.ts').then(({ loadRules }) => loadRules(root)))
}
