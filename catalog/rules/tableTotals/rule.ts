import { formsOf, type PlainTable, rule, sumOf, tableSums, valueOf } from '@hengjian/checker'

/** Heads of the tables of income, spending, 三公 and assets: which is the whole of which, by their words. */
const wholes: readonly (readonly [whole: RegExp, parts: RegExp])[] = [
  [
    /^(?:本年)?收入合计$/,
    /^(?:上年结转|(?:一般)?(?:公共)?(?:预算)?(?:财政)?拨款|一般公共预算|政府(?:性)?基金|国有资本经营预算|纳入专户|(?:其[他它]|事业|经营|上级补助)收入)/,
  ],
  [/^财政拨款(?:收入)?(?:小计|合计)?$/, /^(?:一般公共预算|政府(?:性)?基金|国有资本经营预算)/],
  [/^(?:本年)?支出合计$/, /^(?:基本|项目|经营|上缴上级|对?附属单位补助|其[他它])支出$/],
  [/^基本支出(?:合计|小计)?$/, /^(?:人员|(?:日常)?公用)(?:支出|经费)$/],
  [/^“?三公”?经费(?:支出)?合计$/, /^(?:公务接待|公务用车|公车|因公出国)/],
  [
    /^公(?:务用)?车(?:购置[及和]运行(?:维护)?)?(?:费用?|经费|支出)(?:小计|合计)?$/,
    /^公(?:务用)?车(?:购置|运行(?:维护)?|维护)(?:费用?|经费|支出)?$/,
  ],
  [/^固定资产合计$/, /^(?:在用|出租|出借|闲置|待处置|其[他它])/],
]

/** What stands beside the parts of a whole and is none: balances, rates, counts, remarks, and what divides a part. */
const apart = /^其中|结余|结转|率$|占|数$|备注|说明|日期/

const bare = (head: string): string =>
  head
    .replaceAll(/\s/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[（(][^（()）]*[)）]$/, '')

/** A table without the columns that only divide one of the parts: 购置 and 运行 beside 公务用车费. */
function withoutInner(table: PlainTable, parts: RegExp): PlainTable {
  const inner = wholes.flatMap(([whole, within]) => {
    const divided = table.heads.find((head) => whole.test(bare(head)) && parts.test(bare(head)))
    const found = table.heads.filter((head) => head !== divided && within.test(bare(head)))
    return divided !== undefined && found.length > 1 ? found : []
  })
  const stays = (_: unknown, at: number): boolean => !inner.includes(table.heads[at] ?? '')
  return {
    ...table,
    heads: table.heads.filter(stays),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(stays) })),
  }
}

/** A filled column between a whole and the next one of which nobody can say whether it is a part. */
function strangerIn({ heads, rows }: PlainTable, whole: RegExp): string | undefined {
  const later = heads.slice(heads.findIndex((head) => whole.test(bare(head))) + 1)
  const end = later.findIndex((head) => bare(head).endsWith('合计'))
  const isKnown = (head: string): boolean =>
    apart.test(head) || wholes.some((words) => words.some((one) => one.test(bare(head))))
  return (end < 0 ? later : later.slice(0, end)).find(
    (head) => !isKnown(head) && rows.some(({ cells }) => cells[heads.indexOf(head)]?.figure != null),
  )
}

/** A column that is a total by its head equals the columns that are its parts, row by row. */
export const tableTotals = rule({
  id: 'A13',
  name: 'tableTotals',
  title: '表内合计栏应等于所属各栏之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I01、I02、I06、I07：收入、支出、三公经费和资产表的表内关系',
  fix: '核对合计栏与所属各栏，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'plainTable'))
      for (const [whole, parts] of wholes)
        for (const sum of tableSums(withoutInner(form, parts), whole, parts)) {
          const { relation } = sum
          if (relation.kind !== 'sum') continue
          const stranger = strangerIn(form, whole)
          if (stranger !== undefined && valueOf(relation.total)?.eq(sumOf(relation.parts)) !== true)
            yield {
              cannotTell: `“${stranger}”一栏是否计入合计没有写明，${relation.total.label}没有核对。`,
              document,
              places: [{ place: relation.total.figure.place, quote: relation.total.quote }],
            }
          else yield { ...sum, document }
        }
  },
})
