import { existsSync, readFileSync } from 'node:fs'
import { recogniseForms, type Form, type FormCell, type ScoredForm } from '@hengjian/checker'
import { decodeText, readText } from '@hengjian/report/read'

const shared = new URL('../../../shared/', import.meta.url)
const seeds = ['000_dadd72b30b1d02b8', '002_538c35f34a53f784', '004_6b3f55403a0e915c'] as const

export const seedsAreHere = existsSync(new URL(`oracles/${seeds[0]}.json`, shared))

type OracleRow = Readonly<Record<string, unknown>>
type OracleTable = {
  readonly id: string
  readonly rows: readonly OracleRow[]
  readonly lines: readonly [number, number] | readonly [number]
  readonly funds?: { readonly rows?: readonly OracleRow[] } & OracleRow
  readonly total?: OracleRow | null
}

/** A cell that the oracle states: where it stands in words, what it says, what was read. */
export type Compared = { readonly name: string; readonly stated: string; readonly read: string }

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replaceAll(/[\s%]/g, '')
        .replace(/^其中[:：]/, '')
        .replace(/[:：]$/, '')
    : ''
const read = (cell: FormCell | null | undefined): string => plain(cell?.text)
/** The oracle of one report keeps unit and number apart. */
const figure = (cell: FormCell | null | undefined, stated: unknown): string =>
  cell?.figure && plain(stated) === cell.figure.value ? cell.figure.value : read(cell)

const compareIndicators = (
  row: OracleRow,
  found: Extract<Form, { kind: 'projectForm' | 'departmentForm' }>['indicators'][number] | undefined,
) =>
  (
    [
      ['level1', 'level1'],
      ['level2', 'level2'],
      ['level3', 'level3'],
      ['target', 'target'],
      ['actual', 'actual'],
      ['weight', 'points'],
      ['score', 'score'],
      ['deviation', 'deviation'],
    ] as const
  ).map(([stated, key]) => ({
    name: stated,
    stated: plain(row[stated]),
    read: figure(found?.[key], row[stated]),
  }))

const fundKeys = [
  ['年初预算数', 'initial', 'initial'],
  ['全年预算数', 'full_year', 'fullYear'],
  ['全年执行数', 'executed', 'executed'],
  ['分值', 'weight', 'points'],
  ['执行率', 'rate', 'rate'],
  ['得分', 'score', 'score'],
] as const

function compareTable(table: OracleTable, forms: readonly Form[]): readonly Compared[] {
  const [from = 0, to = from] = table.lines
  const inside = forms.filter(({ place }) => (place.line ?? 0) <= to)
  const scored = inside.findLast(
    (form): form is ScoredForm => form.kind === 'departmentForm' || form.kind === 'projectForm',
  )
  const base = inside.findLast((form) => form.kind === 'baseForm')
  const funds = (row: OracleRow, label: string): readonly Compared[] => {
    const found = scored?.funds?.rows.find(
      (each) => plain(each.label.text).replace(/^其中[:：]?/, '') === label,
    )
    return fundKeys.flatMap(([zh, en, key]) => {
      const stated = row[zh] ?? row[en]
      return zh in row || en in row
        ? [{ name: `${label} ${zh}`, stated: plain(stated), read: figure(found?.[key], stated) }]
        : []
    })
  }
  const split = (name: unknown, amount: unknown): readonly Compared[] => {
    const label = plain(name).replace(/^.*-/, '')
    const found = [...(scored?.income ?? []), ...(scored?.spending ?? [])].find((row) => row.name === label)
    return [{ name: label, stated: plain(amount), read: read(found?.amount) }]
  }
  const rows = table.rows.flatMap((row, at): readonly Compared[] => {
    if ('level3' in row && 'weight' in row) {
      const table8 = inside.find((form) => form.kind === 'scoreTable')
      if (table8?.kind === 'scoreTable' && (table8.place.line ?? 0) >= from) {
        const item = table8.items[at]
        return [
          { name: 'name', stated: plain(row['level3']), read: plain(item?.name) },
          { name: 'level1', stated: plain(row['level1']), read: plain(item?.level1) },
          { name: 'level2', stated: plain(row['level2']), read: plain(item?.level2) },
          { name: 'weight', stated: plain(row['weight']), read: read(item?.points) },
          { name: 'score', stated: plain(row['score']), read: read(item?.score) },
        ]
      }
      return compareIndicators(row, scored?.indicators[at])
    }
    if ('item' in row) {
      const name = plain(row['item']).replace(/（一个专项一行）$/, '')
      const found = base?.rows.find((each) => each.name === name)
      const depth = row['depth'] ?? row['level']
      const stated = [
        'final_2022',
        'final2022',
        'budget_2023',
        'budget2023',
        'final_2023',
        'final2023',
      ].filter((key) => key in row)
      return [
        { name: `${name} depth`, stated: plain(depth), read: plain(found?.depth) },
        ...stated.map((key, column) => ({
          name: `${name} ${key}`,
          stated: plain(row[key]),
          read: read(found?.cells[column]),
        })),
      ]
    }
    if ('控制率' in row || ('rate' in row && 'onboard' in row)) {
      const stated = [
        row['编制数'] ?? row['establishment'],
        row['实际在职人数'] ?? row['onboard'],
        row['控制率'] ?? row['rate'],
      ]
      const cells = [base?.posts, base?.inPost, base?.staffRate]
      return stated.map((value, each) => ({
        name: `staff ${each}`,
        stated: plain(value),
        read: read(cells[each]),
      }))
    }
    if ('批复规模' in row)
      return ['批复规模', '实际规模', '规模控制率', '预算投资', '实际投资', '投资概算控制率'].map((name) => ({
        name,
        stated: plain(row[name]),
        read: read(base?.buildings.find(({ head }) => plain(head).startsWith(name))?.cell),
      }))
    if ('value' in row && 'label' in row)
      return [
        ...split(row['label'], row['value']),
        ...('label2' in row ? split(row['label2'], row['value2']) : []),
      ]
    if ('label' in row || 'source' in row)
      return funds(row, plain(row['label'] ?? row['source']).replace(/^其中[:：]?/, ''))
    if ('预期目标' in row && table.rows.length === 1)
      return [
        { name: '预期目标', stated: plain(row['预期目标']), read: read(scored?.expected) },
        { name: '实际完成情况', stated: plain(row['实际完成情况']), read: read(scored?.achieved) },
      ]
    if ('机构名称' in row) {
      const found = inside.findLast((form) => form.kind === 'plainTable' && form.rows.length > 2)
      if (found?.kind !== 'plainTable') return []
      const cells = found.rows.find(({ label }) => plain(label) === plain(row['机构名称']))?.cells
      return found.heads.map((head, column) => ({
        name: `${plain(row['机构名称'])} ${head}`,
        stated: plain(row[head]),
        read: read(cells?.[column]),
      }))
    }
    return []
  })
  const total = table.total
    ? [
        { name: '总分 分值', stated: plain(table.total['weight']), read: read(scored?.total?.points) },
        { name: '总分 得分', stated: plain(table.total['score']), read: read(scored?.total?.score) },
      ]
    : []
  const of = table.funds
  const fundRows = of?.rows
    ? of.rows.flatMap((row) => funds(row, plain(row['source'])))
    : of
      ? funds(of, '年度资金总额')
      : []
  const splits = [of?.['by_income'], of?.['by_expenditure']].flatMap((each) =>
    Object.entries((each ?? {}) as Record<string, string>).flatMap(([name, amount]) => split(name, amount)),
  )
  return [...rows, ...total, ...fundRows, ...splits].map((cell) => ({
    ...cell,
    name: `${table.id} ${cell.name}`,
  }))
}

/** Every cell of the oracle's tables beside what is read from the text, by report. */
export const comparedSeeds = (): readonly { readonly seed: string; readonly cells: readonly Compared[] }[] =>
  seeds.map((seed) => {
    const { blocks } = readText(decodeText(readFileSync(new URL(`seeds/${seed}.txt`, shared))))
    const { forms } = recogniseForms(blocks)
    const { tables } = JSON.parse(readFileSync(new URL(`oracles/${seed}.json`, shared), 'utf8')) as {
      readonly tables: readonly OracleTable[]
    }
    return { seed: seed.slice(0, 3), cells: tables.flatMap((table) => compareTable(table, forms)) }
  })
