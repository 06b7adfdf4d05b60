import {
  formsOf,
  judge,
  slipsIn,
  type Relation,
  lineSums,
  namedSums,
  type NamedSum,
  rowSums,
  rule,
  sheetOf,
  termsOf,
  turned,
  wholeRows,
} from '@hengjian/checker'

/** Names in the tables of income, spending, 三公 and assets: which is the whole of which. */
const wholes: readonly NamedSum[] = [
  {
    whole: /^(?:本年)?收入合计$/,
    parts:
      /^(?:上年结转|(?:公共)?财政拨款|政府(?:性)?基金|纳入专户|其[他它]收入|事业收入|经营收入|上级补助收入|附属单位上缴收入)/,
  },
  {
    whole: /^(?:本年)?支出合计$/,
    parts: /^(?:基本支出|项目支出|经营支出|上缴上级支出|对附属单位补助支出|其[他它]支出)$/,
  },
  {
    whole: /^基本支出(?:合计|小计)?$/,
    parts: /^(?:人员|(?:日常)?公用)(?:支出|经费)$/,
  },
  {
    whole: /^[“"]?三公[”"]?经费(?:支出)?(?:合计)?$/,
    parts: /^(?:公务接待|公务用车|公车|因公出国)/,
    eitherOr: [
      /^(?:公务用车|公车)(?:购置(?:费)?(?:及|和|与).*|(?:费用?|经费|支出)(?:小计|合计)?)$/,
      /^(?:公务用车|公车)(?:购置|运行|维护)/,
    ],
  },
  {
    whole: /^(?:公务用车|公车)购置(?:费)?(?:及|和|与)运行/,
    parts: /^(?:公务用车|公车)(?:购置(?:费|经费)?|运行(?:维护)?(?:费|经费)?)$/,
  },
  { whole: /^固定资产合计$/, parts: /^(?:在用|出租|出借|闲置|待处置|其[他它])/ },
]

type Said = ReturnType<typeof namedSums>[number] | ReturnType<typeof lineSums>[number]

const keyOf = (said: Said): string =>
  'relation' in said
    ? termsOf(said.relation)
        .map(({ figure }) => figure.id)
        .toSorted()
        .join(' ')
    : said.cannotTell

/** Every table adds up: lines and columns that are totals by their names, or by what most of the table confirms. */
export const tableTotals = rule({
  id: 'A13',
  name: 'tableTotals',
  title: '表内合计应等于所属各行、各栏之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I01、I02、I06、I07：收入、支出、三公经费和资产表的表内关系；各类汇总表的合计',
  fix: '核对合计与所属各行、各栏，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'plainTable')) {
      const sheet = sheetOf(form)
      const said = new Set<string>()
      for (const side of [turned(sheet), sheet])
        for (const sum of [...wholes.flatMap((whole) => namedSums(side, whole, wholes)), ...lineSums(side)]) {
          const key = keyOf(sum)
          if (said.has(key) || ('relation' in sum && isMean(sum.relation))) continue
          said.add(key)
          yield { ...sum, document }
        }
      for (const sum of [...rowSums(sheet), ...wholeRows(sheet)])
        if (!said.has(keyOf(sum))) yield { ...sum, document }
    }
  },
})

/** A total that lies between its parts is their mean, as under 得分, unless a slip of the pen put it there. */
function isMean(relation: Relation): boolean {
  if (relation.kind !== 'sum') return false
  const parts = relation.parts.map(({ figure }) => Number(figure.value))
  const total = Number(relation.total.figure.value)
  const verdict = judge(relation)
  return (
    parts.length > 2 &&
    total > Math.min(...parts) &&
    total < Math.max(...parts) &&
    verdict.kind === 'wrong' &&
    slipsIn(verdict, [relation.total, ...relation.parts]).length === 0
  )
}
