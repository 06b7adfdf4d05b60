import { handoverReport, type HandoverList } from '@hengjian/evaluation'
import { inOffice, type Office, type Tx } from '@hengjian/store'
import { dayInShanghai, printDay } from '@hengjian/values'
import { listEvaluations } from '../evaluations/work.ts'
import type { EvaluationFile, Writers } from '../evaluations/submit.ts'
import type { House } from '../house.ts'
import { ledgerTotals } from '../ledgers/look.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'
import { dispatchRow } from './dispatch.ts'

/**
 * 交接清单 for a successor: evaluations with what is open, ledgers with their rows, imports that were begun and not
 * finished, what was filed. Everything is counted by the readers of the pages.
 */
export async function handoverFile(
  house: House,
  writers: Writers,
  person: Person,
  org: number,
  year: number,
  format: 'docx' | 'xlsx' | 'pdf',
): Promise<EvaluationFile> {
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  const { begun, filed, block } = await inOffice(house.app, office, async (tx) => ({
    begun: await importsBegun(house, tx, office, org),
    filed: await filedPapers(house, tx, office, org, year),
    block: await lastBlock(tx, office),
  }))
  const report = handoverReport({
    unit,
    year,
    asOf: house.now().toISOString(),
    block,
    lists: [
      await evaluationList(house, person, org, year),
      await ledgerList(house, person, org),
      begun,
      filed,
    ],
  })
  return { name: `${unit}${year}年度工作交接清单.${format}`, bytes: await writers.write(report, format) }
}

async function evaluationList(
  house: House,
  person: Person,
  org: number,
  year: number,
): Promise<HandoverList> {
  const evaluations = await listEvaluations(house, person, org, year)
  return {
    title: `${year}年度绩效自评`,
    heads: ['表', '对象', '状态', '待填', '提交后变动', '报送期限'],
    widths: [30, 30, 12, 8, 10, 14],
    lines: evaluations.map(({ title, subject, stateTitle, openCells, drifted, deadline }) => [
      title,
      subject ?? '',
      stateTitle,
      String(openCells),
      String(drifted),
      deadline === null ? '' : printDay(deadline),
    ]),
    none: '没有建立自评。',
  }
}

async function ledgerList(house: House, person: Person, org: number): Promise<HandoverList> {
  const lines: string[][] = []
  for (const ledger of house.ledgers.values()) {
    const { count } = await ledgerTotals(house, person, ledger.name, { org, limit: 1 })
    if (count === 0) continue
    const counting = Object.entries(ledger.states.states).flatMap(([state, { counts }]) =>
      counts ? [] : [state],
    )
    const waiting =
      counting.length === 0
        ? 0
        : (await ledgerTotals(house, person, ledger.name, { org, limit: 1, states: counting.join(',') }))
            .count
    lines.push([ledger.group, ledger.title, String(count), String(waiting)])
  }
  return {
    title: '台账',
    heads: ['类别', '台账', '行数', '其中还没有进入统计'],
    widths: [20, 30, 12, 20],
    lines,
    none: '台账里没有内容。',
  }
}

async function importsBegun(house: House, tx: Tx, office: Office, org: number): Promise<HandoverList> {
  const rows = await tx
    .selectFrom('app.imports')
    .select(['source', 'ledger', 'created_at'])
    .where('tenant', '=', office.tenant)
    .where('org', '=', org)
    .where('change', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return {
    title: '已上传、还没有导入的文件',
    heads: ['文件', '台账', '上传日期'],
    widths: [46, 24, 18],
    lines: rows.map(({ source, ledger, created_at }) => [
      source,
      house.ledgers.get(ledger)?.title ?? '',
      printDay(dayInShanghai(created_at)),
    ]),
    none: '没有。',
  }
}

async function filedPapers(
  house: House,
  tx: Tx,
  office: Office,
  org: number,
  year: number,
): Promise<HandoverList> {
  const evidence = await tx
    .selectFrom('app.evidence')
    .select(({ fn }) => fn.count<number>('digest').distinct().as('files'))
    .where('tenant', '=', office.tenant)
    .where('org', '=', org)
    .executeTakeFirst()
  const issued = await tx
    .selectFrom('app.issued_documents')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('tenant', '=', office.tenant)
    .where('org', '=', org)
    .executeTakeFirst()
  const dispatch = await dispatchRow(house, tx, office, org, year)
  return {
    title: '归档的文件',
    heads: ['内容', '数量或文号'],
    widths: [46, 42],
    lines: [
      ['佐证文件（份）', String(evidence?.files ?? 0)],
      ['已报送、留存原件的表和报告（份）', String(issued?.files ?? 0)],
      ['发文文号', String(dispatch?.fields['documentNo'] ?? '没有登记')],
      ['会议纪要', String(dispatch?.fields['minutesNo'] ?? '没有登记')],
    ],
    none: '没有。',
  }
}

async function lastBlock(tx: Tx, { tenant }: Office): Promise<{ number: number; hash: string } | null> {
  const found = await tx
    .selectFrom('app.journal_blocks')
    .select(['number', 'hash'])
    .where('tenant', '=', tenant)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ? { number: found.number, hash: found.hash.toString('hex') } : null
}
