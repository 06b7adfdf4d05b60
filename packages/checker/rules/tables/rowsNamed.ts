import { measureFinder, type MeasureFinder } from '../../facts/measure.ts'
import type { FormCell } from '../../forms/form.ts'
import { bareName } from '../../forms/words/squeeze.ts'
import { formsOf } from '../formsOf.ts'
import { oncePerFile } from '../once.ts'
import type { CheckedFile } from '../rule.ts'
import { isTotalLabel } from './depths.ts'
import { sheetOf } from './sheet.ts'

/** A line of a table by its name: a row, or the totals of a table, each of which goes by the head of its column. */
export type NamedLine = {
  readonly name: string
  /** Lines of one number are of one table. */
  readonly table: number
  readonly ofTotals: boolean
  readonly cells: readonly (FormCell | null)[]
  readonly heads: readonly string[]
}

/** The lines of all tables of a file, and where a text names one. */
export type NamedLines = {
  readonly find: MeasureFinder
  readonly of: (name: string) => readonly NamedLine[]
  /** The rows of a table that are no totals, each by its own name. */
  readonly rowsOf: (table: number) => readonly NamedLine[]
}

/** What a table calls 区自然资源局 or 招商引资专项 may be called 自然资源局 and 招商引资 beside it. */
function namesOf(label: string): readonly string[] {
  const name = bareName(label)
  const shorter = name.replace(/^[市县区省州旗本]/, '').replace(/(?:专项|项目|工作|经费|资金|类)+$/, '')
  return [...new Set([name, ...(hanIn(shorter) >= 4 ? [shorter] : [])])].filter((one) => hanIn(one) >= 2)
}

const hanIn = (words: string): number => words.match(/\p{Script=Han}/gu)?.length ?? 0

/** Every row of the tables of a file by its name, and the totals by the heads of their columns. */
export const namedLinesIn = oncePerFile((file): NamedLines => {
  const byName = new Map<string, NamedLine[]>()
  const rows = new Map<number, NamedLine[]>()
  const add = (label: string, line: Omit<NamedLine, 'name'>): void => {
    for (const name of namesOf(label)) {
      const known = byName.get(name)
      if (known) known.push({ name, ...line })
      else byName.set(name, [{ name, ...line }])
    }
  }
  for (const [at, { labels, heads, cells }] of tablesIn(file).entries()) {
    const known: NamedLine[] = []
    rows.set(2 * at, known)
    for (const [row, label] of labels.entries()) {
      const own = cells[row] ?? []
      if (!isTotalLabel(label)) {
        const line = { table: 2 * at, ofTotals: false, cells: own, heads }
        add(label, line)
        known.push({ name: bareName(label), ...line })
      } else
        for (const [column, head] of heads.entries())
          if (own[column]?.figure)
            add(head, { table: 2 * at + 1, ofTotals: true, cells: [own[column]], heads: [label] })
    }
  }
  const words = [...byName.keys()]
  const find = measureFinder(words.map((name) => ({ name, title: name, words: [name], family: 'amount' })))
  return { find, of: (name) => byName.get(name) ?? [], rowsOf: (table) => rows.get(table) ?? [] }
})

type Table = {
  readonly labels: readonly string[]
  readonly heads: readonly string[]
  readonly cells: readonly (readonly (FormCell | null)[])[]
}

const tablesIn = (file: CheckedFile): readonly Table[] => [
  ...formsOf(file, 'plainTable').map(({ form }) => sheetOf(form)),
  ...formsOf(file, 'baseForm').map(({ form: { rows, columns } }) => ({
    labels: rows.map(({ name }) => name),
    heads: columns.map(({ head }) => head.text),
    cells: rows.map(({ cells }) => cells),
  })),
  projectsOf(file),
]

/** The forms of projects as rows of one table. */
function projectsOf(file: CheckedFile): Table {
  const forms = formsOf(file, 'projectForm').map(({ form }) => form)
  return {
    labels: forms.map(({ name }) => name?.text ?? ''),
    heads: ['年初预算', '全年预算', '支出', '执行率', '自评得分'],
    cells: forms.map(({ funds, total }) => [
      funds?.total?.initial ?? null,
      funds?.total?.fullYear ?? null,
      funds?.total?.executed ?? null,
      funds?.total?.rate ?? null,
      total?.score ?? null,
    ]),
  }
}
