import { placeAt } from '@hengjian/report'
import { chineseNumber } from '../../figures/chinese.ts'
import { bareName } from '../../forms/words/squeeze.ts'
import { passagesIn } from '../passagesIn.ts'
import type { CheckedFile } from '../rule.ts'
import type { CountTold } from './countsTold.ts'
import { type NamedTable, namedTablesIn } from './namedTables.ts'

const part =
  /(?:处于|其中|已|评为|为|达到|完成|属于)?["“]?([\u4e00-\u9fff]{1,8}?)["”]?(?:阶段|状态|等次|等级|档次|档|类型|类)?的?(?:项目|企业|单位|基金|指标)?(?:有|共|为)?\s*(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[个家项户只场条期批名](?=$|[、，,；;。])/g
const fewest = 3

type Part = {
  readonly state: string
  readonly count: number
  readonly printed: string
  readonly at: number
  readonly quote: string
}

/** 开工建设阶段的 4 个、主体完工阶段的 5 个、竣工投产阶段的 3 个: how many rows of a table are of each state. */
export function statesTold(file: CheckedFile): readonly CountTold[] {
  const tables = namedTablesIn(file).filter(({ rows }) => rows.length >= fewest)
  if (tables.length === 0) return []
  return passagesIn(file).flatMap(({ said, document }) =>
    said.flatMap(({ sentence, mentions }): readonly CountTold[] => {
      const parts = partsIn(sentence.text.text)
      // 26 个部门中，优 21 个、良 5 个: what adds up in the text is rather not found in a table that was read in part.
      const all = parts.reduce((sum, { count }) => sum + count, 0)
      if (parts.length < 2 || mentions.some(({ figure }) => Number(figure.value) === all)) return []
      const found = tables.flatMap((table) => statesIn(table, parts))
      return found.length === 1
        ? (found[0] ?? []).map(({ at, quote, ...one }) => ({
            ...one,
            said: { place: placeAt(sentence.text, at), quote },
            document,
          }))
        : []
    }),
  )
}

const partsIn = (text: string): readonly Part[] =>
  text.split(/(?<=[、，,；;。])/).reduce<{ readonly at: number; readonly parts: readonly Part[] }>(
    ({ at, parts }, piece) => {
      const [match] = [...piece.matchAll(part)]
      const [quote = '', state = '', printed = ''] = match ?? []
      const count = /^\d+$/.test(printed) ? Number(printed) : Number(chineseNumber(printed) ?? Number.NaN)
      const own = match ? [{ state, count, printed, at: at + match.index, quote }] : []
      return { at: at + piece.length, parts: [...parts, ...own] }
    },
    { at: 0, parts: [] },
  ).parts

type Told = Omit<CountTold, 'said' | 'document'> & { readonly at: number; readonly quote: string }

/** A column of words that knows several of the states, and counts all but one of them as the text does. */
function statesIn({ heads, rows }: NamedTable, parts: readonly Part[]): readonly (readonly Told[])[] {
  return heads.flatMap((head, column) => {
    const states = Map.groupBy(rows, ({ words }) => words[column] ?? '')
    // Of a row without a state nobody knows where it counts.
    if (states.has('')) return []
    const known = parts.flatMap((one) => {
      const own = states.get(one.state)
      return own ? [{ ...one, names: own.map(({ name }) => name) }] : []
    })
    if (known.length < 2 || new Set(known.map(({ state }) => state)).size < known.length) return []
    const wrong = known.filter(({ count, names }) => count !== names.length)
    const [one] = wrong
    if (!one || wrong.length > 1 || wrong.length === known.length) return []
    return [
      [
        {
          what: one.state,
          head: bareName(head),
          stated: one.printed,
          counted: one.names.length,
          names: one.names,
          isSure: true,
          at: one.at,
          quote: one.quote,
        },
      ],
    ]
  })
}
