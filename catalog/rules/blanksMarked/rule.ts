import { formsOf, type IndicatorRow, quoted, rule } from '@hengjian/checker'

/** What a cell says that has nothing to say, as it is told; null for a cell that says something. */
const signOf = (text: string): string | null => {
  const words = text.replaceAll(/\s/g, '')
  if (words === '') return '空白'
  if (/^(?:不适用|不涉及|无)$/.test(words)) return `“${words}”`
  if (/^[—－–-]+$/.test(words)) return '“—”'
  return /^[/／]$/.test(words) ? '“/”' : null
}

const columns = [
  ['年度指标值', 'target'],
  ['实际完成值', 'actual'],
] as const satisfies readonly (readonly [string, keyof IndicatorRow])[]

/** Only rows without points: where an indicator is scored, a blank is one that was left out. */
const isUnscored = ({ points, score }: IndicatorRow): boolean =>
  [points, score].every((cell) => signOf(cell?.text ?? '') !== null)

/** Classes of indicators that do not apply are all marked so, in one way, or all left blank. */
export const blanksMarked = rule({
  id: 'D11',
  name: 'blanksMarked',
  title: '不适用的指标应用同一种方式注明',
  level: 'info',
  status: 'trial',
  basis: '自评表填报说明，不适用的栏目统一注明',
  fix: '统一写“不适用”，或统一留空。',
  says: { mixed: '没有设置指标的各行，{column}有的写{one}、有的为{other}，请统一注明。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const rows = form.indicators.filter(isUnscored)
      if (rows.length < 2) continue
      for (const [column, key] of columns) {
        const signs = rows.flatMap((row) => signOf(row[key]?.text ?? '') ?? [])
        if (signs.length < rows.length) continue
        const [one, other] = [...new Set(signs)].toSorted((left) => (left === '空白' ? 1 : -1))
        const cell = rows.map((row) => row[key]).find((at) => signOf(at?.text ?? '') === one)
        if (one === undefined || other === undefined || !cell) continue
        yield {
          says: 'mixed',
          values: { column, one, other },
          document,
          places: [quoted(cell)],
        }
        // The other column is mostly filled alike: one finding for a form.
        break
      }
    }
  },
})
