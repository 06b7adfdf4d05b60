import { formsOf } from '@hengjian/catalogue'
import { type Field, fieldsOf, type Ledger } from '@hengjian/ledger'
import { definitionOf as definitionInWords } from '@hengjian/metric'
import { checksGroup } from '@hengjian/store'
import type { House } from '../house.ts'
import { takesOfficialForms } from '../imports/official.ts'
import { isAdministrator, mayMove, mayWrite, type Person } from '../person.ts'

/** Groups of the menu in the order in which officials know them. */
const menu = [
  '预算与支出',
  '人员与资产',
  '招商项目',
  '客商与活动',
  '载体与政策',
  '服务',
  '工作台账',
  '绩效管理',
  '系统',
]

/** What the console learns about the catalogue: from it follow menu, tables, forms, templates and rights. */
export function describeCatalogue(house: House, person: Person) {
  // Those of 报告检查 have pages of their own.
  const ledgers = isAdministrator(person)
    ? []
    : [...house.ledgers.values()].filter(({ group }) => group !== checksGroup)
  const groups = new Set(ledgers.map(({ group }) => group))
  return {
    groups: [
      ...menu.filter((group) => groups.has(group)),
      ...[...groups].filter((group) => !menu.includes(group)),
    ],
    ledgers: ledgers.map((ledger) => describeLedger(ledger, person)),
    codeLists: Object.fromEntries(
      [...house.codes].map(([name, codes]) => [name, [...codes].map(([code, label]) => ({ code, label }))]),
    ),
    metrics: [...house.catalogue.metrics.values()].map((metric) => ({
      name: metric.name,
      title: metric.title,
      unit: metric.unit,
      scope: metric.scope,
      definition: definitionInWords(metric),
      basis: metric.basis,
    })),
    reports: formsOf(house.catalogue).map((report) => ({
      name: report.name,
      title: report.title,
      subjectLedger: report.kind === 'project' ? report.subjectLedger : null,
    })),
    pack: house.catalogue.pack,
  }
}

function describeLedger(ledger: Ledger, person: Person) {
  const { name, title, group, rowWord, caption, key, search, totals, year, states } = ledger
  return {
    name,
    title,
    group,
    rowWord,
    caption,
    key: [...key],
    search: [...search],
    totals: [...totals],
    year,
    month: ledger.month?.of ?? null,
    fields: fieldsOf(ledger).map(([field, definition]) => describeField(field, definition)),
    states: Object.fromEntries(
      Object.entries(states.states).map(([state, { title: words, tone, open, counts }]) => [
        state,
        { title: words, tone, open, counts },
      ]),
    ),
    moves: states.moves.map((move) => ({
      name: move.name,
      title: move.title,
      from: [...move.from],
      to: move.to,
      asksReason: move.asksReason,
      allowed: mayMove(person, move),
    })),
    writable: mayWrite(person, ledger),
    officialForms: takesOfficialForms(ledger),
  }
}

function describeField(name: string, field: Field) {
  const { kind, label, optional, help } = field
  return {
    name,
    kind,
    label,
    optional,
    ...(help === undefined ? {} : { help }),
    ...(field.kind === 'quantity' ? { unit: field.unit, decimals: field.decimals } : {}),
    ...(field.kind === 'integer' ? { unit: field.unit } : {}),
    ...(field.kind === 'text' ? { long: field.long, maxLength: field.maxLength } : {}),
    ...(field.kind === 'choice' ? { options: [...field.options] } : {}),
    ...(field.kind === 'code' ? { list: field.list } : {}),
    ...(field.kind === 'ref' ? { ledger: field.ledger } : {}),
    ...(field.kind === 'evidence' ? { kinds: [...field.kinds] } : {}),
    ...(field.kind === 'money' ? { shownIn: field.shownIn } : {}),
  }
}
