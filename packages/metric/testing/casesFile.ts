import type { Ledger } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { argumentLabels, type Arguments } from '../arguments.ts'
import type { Metric } from '../metric.ts'
import type { MetricQuestion } from '../question.ts'
import { cellOf } from './cellOf.ts'
import { csvRows } from './csv.ts'
import type { LedgerRow, Parents } from './rowsReader.ts'

/** A question of a case with the answer counted by hand: `4.42 万元`, `缺：…` or `不适用：…`. */
export type Case = { readonly says: string; readonly question: MetricQuestion; readonly expected: string }

export type Cases = { readonly rows: readonly LedgerRow[]; readonly cases: readonly Case[] }

/** Organisations of a case by the word in the column 单位; blank is the one that is asked about. */
export const caseOrganisations = { 本单位: 3, 下属单位: 31, 外单位: 4 } as const
export const caseParents: Parents = new Map([
  [caseOrganisations.下属单位, caseOrganisations.本单位],
  [caseOrganisations.本单位, 1],
  [caseOrganisations.外单位, 1],
])

/** The id that a caption stands for in every cases file: stable, and a uuid as the store wants it. */
export function caseId(caption: string): string {
  const hex = [...caption].map((letter) => letter.codePointAt(0)?.toString(16).padStart(4, '0')).join('')
  return `00000000-0000-4000-8000-${hex.slice(0, 12).padEnd(12, '0')}`
}

type Line = Readonly<Record<string, string>>

function rowOf(line: Line, number: number, ledger: Ledger, isNamed: boolean): LedgerRow {
  const state =
    line['状态'] === undefined || line['状态'] === ''
      ? Object.entries(ledger.states.states).find(([, { counts }]) => counts)?.[0]
      : Object.entries(ledger.states.states).find(([, { title }]) => title === line['状态'])?.[0]
  assertInvariant(state, `${ledger.title} has no state ${line['状态']}`)
  const where = line['单位'] === undefined || line['单位'] === '' ? '本单位' : line['单位']
  const org = caseOrganisations[where as keyof typeof caseOrganisations]
  const fields = Object.entries(ledger.fields).map(([name, field]) => [
    name,
    cellOf(field, line[field.label] ?? '', caseId),
  ])
  const id = isNamed
    ? caseId(line[ledger.fields[ledger.caption]?.label ?? ''] ?? '')
    : `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`
  return {
    ledger: ledger.name,
    record: { id, org, version: 1, state, fields: Object.fromEntries(fields) },
  }
}

function questionOf(line: Line, of: Metric): MetricQuestion {
  const narrowed: Arguments = Object.fromEntries(
    [...argumentLabels(of)].flatMap(([name, label]) => (line[label] ? [[name, line[label]]] : [])),
  )
  const caption = line['项目']
  return {
    organisation: caseOrganisations.本单位,
    year: Number(line['年度']),
    ...(caption ? { subject: { id: caseId(caption), caption } } : {}),
    arguments: narrowed,
  }
}

const linesOf = (text: string): readonly Line[] => {
  const [head = [], ...body] = csvRows(text)
  return body.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])))
}

/** The rows of a cases text; lines that ask (台账 = 问) are left out. */
export function readRows(text: string, ledgers: ReadonlyMap<string, Ledger>): readonly LedgerRow[] {
  /** Ledgers whose rows others name, so that a row answers to its caption. */
  const named = new Set(
    [...ledgers.values()].flatMap(({ fields }) =>
      Object.values(fields).flatMap((field) => (field.kind === 'ref' ? [field.ledger] : [])),
    ),
  )
  const titled = new Map([...ledgers.values()].map((ledger) => [ledger.title, ledger]))
  return linesOf(text).flatMap((line, index) => {
    if (line['台账'] === '问') return []
    const ledger = titled.get(line['台账'] ?? '')
    assertInvariant(ledger, `no ledger is called ${line['台账']}`)
    return [rowOf(line, index + 2, ledger, named.has(ledger.name))]
  })
}

/**
 * Reads a cases.csv: each line is a row of the ledger named in 台账, or a question (台账 = 问) with the
 * answer in 应得. Columns carry the labels of the fields, so that a finance officer can read and count it.
 */
export function readCases(text: string, of: Metric, ledgers: ReadonlyMap<string, Ledger>): Cases {
  const cases = linesOf(text)
    .filter((line) => line['台账'] === '问')
    .map((line) => ({
      says: line['说明'] ?? '',
      question: questionOf(line, of),
      expected: line['应得'] ?? '',
    }))
  return { rows: readRows(text, ledgers), cases }
}
