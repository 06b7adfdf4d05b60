import type { ReadDocument } from '@hengjian/checker'

/** The per cents of a row of a table, under the name of the row. */
export type NamedRates = { readonly name: string; readonly rates: readonly string[] }

const rate = /^(\d{1,3}(?:\.\d+)?)[%％]$/

/** Rows with per cents, table by table. */
export const tableRatesOf = ({ blocks }: ReadDocument): readonly (readonly NamedRates[])[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const rows = Map.groupBy(block.cells, ({ row }) => row)
    const named = [...rows.values()].flatMap((cells): readonly NamedRates[] => {
      const texts = cells.map(({ text }) => text.text.trim())
      const rates = texts.flatMap((text) => rate.exec(text)?.[1] ?? [])
      const name =
        texts.find((text) => /^[\u4e00-\u9fff]{2}/.test(text))?.replace(/类?(?:[（(].*)?$/, '') ?? ''
      return rates.length > 0 && name.length > 1 ? [{ name, rates }] : []
    })
    return named.length > 1 ? [named] : []
  })
