import { fieldIs, inOffice, readStamped, checkSamples, type Tx } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, today } from '../house.ts'
import { fileNames } from '../ledgers/fileNames.ts'
import type { Person } from '../person.ts'
import type { ToldDocument, ToldFinding } from './examined.ts'
import { findingsOfUnit, type SubmissionRow, submissionsOf, type UnitFinding } from './findings.ts'
import { procedureRow, stepsTaken } from './procedure.ts'
import { batchRow, type CheckOffice, checkOfficeOf, submissionRow } from './seat.ts'
import type { ComparisonKind } from './keptComparison.ts'
import { answerTerm } from './workingDays.ts'
import { hindrance, isOver, standingOf, standings, standingWords, type StepName, steps } from './steps.ts'

/**
 * One unit of a batch as it is worked at: its files, everything found in them with what was decided and answered, what
 * came and went with the newest check, and the steps that can be taken now.
 * @param unit null for the files of which no unit is known
 */
export async function unitWork(house: House, person: Person, batch: string, unit: number | null) {
  const office = await checkOfficeOf(house, person)
  const { byNumber } = await house.organisations()
  return inOffice(house.app, office, async (tx) => {
    const { fields } = await batchRow(tx, office, batch)
    const files = (await submissionsOf(tx, office, batch)).filter((row) => row.fields.unit === unit)
    if (files.length === 0)
      throw new OfficeError('UNIT_UNKNOWN', '这个单位在本批次没有文件，或不在您的办理范围内。')
    const findings = await findingsOfUnit(tx, office, batch, unit)
    const procedure = unit === null ? null : await procedureRow(tx, office, batch, unit)
    const taken = procedure ? await stepsTaken(tx, office, procedure) : []
    const askedBy = taken.find(({ standing }) => standing === 'asked')?.account ?? null
    const standing = standingOf(procedure)
    const day = today(house)
    const named = await fileNames(
      tx,
      office.tenant,
      findings.flatMap(({ answer }) => answer?.files ?? []),
    )
    const samples = await readStamped(tx, office.tenant, checkSamples, fieldIs('batch', batch))
    const possible = (Object.keys(steps) as StepName[])
      .filter((name) => (steps[name].from as readonly string[]).includes(standing))
      .map((name) => ({
        name,
        title: steps[name].title,
        asksReason: steps[name].asksReason,
        hindrance: hindrance(name, office, person.roles, procedure, askedBy, day),
      }))
    return {
      batch: { id: batch, ...fields },
      unit,
      name: unit === null ? '未认出单位' : (byNumber.get(unit)?.name ?? ''),
      seat: office.seat,
      sample: samples.find((row) => row.fields.unit === unit)?.fields.way ?? null,
      files: await Promise.all(files.map((file) => fileJson(tx, office, file))),
      together: await comparisonJson(tx, office, files, 'together'),
      beyond: await comparisonJson(tx, office, files, 'beyond'),
      findings: findings.map((finding) => findingJson(finding, named)),
      procedure: {
        standing,
        title: standingWords(procedure),
        over: procedure !== null && standing === 'asked' && isOver(procedure, day),
        sender: procedure?.fields.sender ?? null,
        opinionNo: procedure?.fields.opinionNo ?? null,
        opinionDue: procedure?.fields.opinionDue ?? null,
        // What asking today would mean.
        term: standing === 'checked' ? answerTerm(house, day, fields.opinionDays) : null,
        noticeNo: procedure?.fields.noticeNo ?? null,
        noticeDue: procedure?.fields.noticeDue ?? null,
        taken: taken.map(({ standing: at, at: time, by, reason }) => ({
          title: standings[at],
          at: time,
          by,
          reason,
        })),
        steps: unit === null ? [] : possible,
      },
    }
  })
}

/** What became of the findings of the check before: those that are gone, and which of the present ones are new. */
async function fileJson(tx: Tx, office: CheckOffice, file: SubmissionRow) {
  const runs = await tx
    .selectFrom('app.check_runs')
    .select(['id', 'draft', 'opened', 'at', 'account_name', 'catalogue', 'program', 'judged', 'documents'])
    .where('tenant', '=', office.tenant)
    .where('submission', '=', file.id)
    .where('together', '=', false)
    .orderBy('opened', 'desc')
    .limit(20)
    .execute()
  const current = runs.find(({ id }) => id === file.fields.run)
  const earlier = runs.find((run) => current && run.opened < current.opened)
  return {
    id: file.id,
    path: file.fields.path,
    unitRead: file.fields.unitRead,
    draft: file.fields.draft,
    unreadable: file.fields.unreadable,
    judged: current?.judged ?? 0,
    documents: JSON.parse(current?.documents ?? '[]') as readonly ToldDocument[],
    checks: runs.map(({ draft, at, account_name, program, catalogue }) => ({
      draft,
      at: at.toISOString(),
      by: account_name,
      program,
      catalogue: catalogue.slice(0, 12),
    })),
    compared: earlier && current ? await comparison(tx, office, earlier.id, current.id, earlier.draft) : null,
  }
}

/** The newest comparison of the files with each other, or beyond them, where there was one. */
async function comparisonJson(
  tx: Tx,
  office: CheckOffice,
  files: readonly SubmissionRow[],
  kind: ComparisonKind,
) {
  const run = files.find(({ fields }) => fields[kind] !== null)?.fields[kind]
  if (!run) return null
  const found = await tx
    .selectFrom('app.check_runs')
    .select(['at', 'judged', 'unreadable'])
    .where('tenant', '=', office.tenant)
    .where('id', '=', run)
    .executeTakeFirst()
  return found ? { at: found.at.toISOString(), judged: found.judged, unfinished: found.unreadable } : null
}

async function comparison(tx: Tx, office: CheckOffice, before: string, now: string, draft: number) {
  const rows = await tx
    .selectFrom('app.check_findings')
    .select(['run', 'fingerprint', 'severity', 'rule', 'content'])
    .where('tenant', '=', office.tenant)
    .where('run', 'in', [before, now])
    .execute()
  const had = rows.filter(({ run }) => run === before)
  const has = new Set(rows.filter(({ run }) => run === now).map(({ fingerprint }) => fingerprint))
  const known = new Set(had.map(({ fingerprint }) => fingerprint))
  return {
    draft,
    fresh: [...has].filter((fingerprint) => !known.has(fingerprint)),
    still: [...has].filter((fingerprint) => known.has(fingerprint)).length,
    gone: had
      .filter(({ fingerprint }) => !has.has(fingerprint))
      .map(({ fingerprint, severity, rule, content }) => {
        const { title, message } = JSON.parse(content) as ToldFinding
        return { fingerprint, severity, rule, title, message }
      }),
  }
}

type Names = Awaited<ReturnType<typeof fileNames>>

function findingJson({ content, answer, document, ...finding }: UnitFinding, named: Names) {
  const { confidence: _confidence, document: _document, fingerprint: _fingerprint, ...words } = content
  return {
    ...words,
    ...finding,
    document,
    beyond: content.beyond ?? [],
    answer: answer && {
      ...answer,
      files: answer.files.map((digest) => ({ digest, name: named.get(digest)?.name ?? '附件' })),
    },
  }
}

/** What stands on the pages of a file, as the newest check read it. */
export async function submissionPages(house: House, person: Person, id: string) {
  const office = await checkOfficeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const { fields } = await submissionRow(tx, office, id)
    const run = await tx
      .selectFrom('app.check_runs')
      .select(['blocks', 'remarks', 'cannot_tell'])
      .where('tenant', '=', office.tenant)
      .where('id', '=', fields.run)
      .executeTakeFirst()
    return {
      id,
      unreadable: fields.unreadable,
      blocks: JSON.parse(run?.blocks ?? '[]') as unknown[],
      remarks: JSON.parse(run?.remarks ?? '[]') as unknown[],
      cannotTell: office.seat === 'unit' ? [] : (JSON.parse(run?.cannot_tell ?? '[]') as unknown[]),
    }
  })
}
