import {
  formsOf,
  type FormCell,
  type IndicatorRow,
  readWhole,
  rule,
  squeezed,
  sumOf,
  termIn,
  termsIn,
} from '@hengjian/checker'

type Group = { readonly head: FormCell; readonly rows: readonly IndicatorRow[] }

/** Rows below one printed level, in their order; a level that is printed again goes on. */
function groupsBy(
  rows: readonly IndicatorRow[],
  levelOf: (row: IndicatorRow) => FormCell | null,
): readonly Group[] {
  const groups: { head: FormCell; rows: IndicatorRow[] }[] = []
  for (const row of rows) {
    const head = levelOf(row)
    const open = groups.at(-1)
    if (!head) continue
    if (open && squeezed(open.head.text) === squeezed(head.text)) open.rows.push(row)
    else groups.push({ head, rows: [row] })
  }
  return groups
}

/** Whether a level that says its points begins again behind another one: two levels were read as one. */
const areMixed = (groups: readonly Group[]): boolean => {
  const heads = groups.flatMap(({ head }) => (named.test(head.text) ? [squeezed(head.text)] : []))
  return new Set(heads).size < heads.length
}

/** Points that end the name of a level. */
const named = /[（(](\d+(?:\.\d+)?)\s*分[)）]\s*$/

/** A level whose name says its points — 产出指标（50分）— has as many as its indicators together. */
export const classPoints = rule({
  id: 'A25',
  name: 'classPoints',
  title: '一级、二级指标所注分值应等于所属指标分值之和',
  level: 'error',
  status: 'trial',
  basis: '自评表的表内关系',
  fix: '核对该级指标所注分值与所属各指标的分值。',
  says: {},
  *check(file, parameters) {
    const full = parameters('reportChecks', 'fullPoints')
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      // Where all the points do not make a hundred, rows were lost or one is wrong: another rule says so.
      const all = [form.funds?.total?.points, ...form.indicators.map(({ points }) => points)]
      const weak = readWhole(form, full)
      if (form.total && !sumOf(termsIn(all.map((cell) => [cell, '分值']))).eq(full)) continue
      const first = groupsBy(form.indicators, ({ level1 }) => level1)
      const second = groupsBy(form.indicators, ({ level2 }) => level2)
      for (const groups of [areMixed(first) ? [] : first, second])
        for (const { head, rows } of groups) {
          const total = termIn(head, named)
          const parts = termsIn(rows.map(({ points, level3 }) => [points, level3?.text ?? '指标']))
          if (total && parts.length > 0 && parts.length === rows.length)
            yield { relation: { kind: 'sum', total, parts }, document, ...weak }
        }
    }
    for (const { form, document } of formsOf(file, 'scoreTable')) {
      const heads = [...new Set(form.items.flatMap(({ level1Cell }) => level1Cell ?? []))]
      for (const head of heads) {
        const items = form.items.filter(({ level1Cell }) => level1Cell?.text === head.text)
        const total = termIn(head, named)
        const parts = termsIn(items.map(({ points, name }) => [points, name]))
        if (total && parts.length > 0 && parts.length === items.length)
          yield { relation: { kind: 'sum', total, parts }, document }
      }
    }
  },
})
