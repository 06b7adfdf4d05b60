import { formsOf, isBlank, quoted, rule } from '@hengjian/checker'

/** The department form is filled in under the name that the title of the report bears. */
export const nameOnForm = rule({
  id: 'X22',
  name: 'nameOnForm',
  title: '自评表的单位名称应与报告标题一致',
  level: 'notice',
  status: 'trial',
  basis: '同一单位的报告和自评表使用同一个现行全称',
  fix: '核对是否用错了其他单位或上年的表；名称统一为现行全称。',
  says: { other: '自评表单位名称所填“{stated}”，报告标题为“{told}”，请核对，并统一为现行全称。' },
  *check(file) {
    const reports = file.documents.filter(({ kind, title }) => kind === 'departmentReport' && title !== null)
    const titled = reports.flatMap(({ title }) => nameIn(title ?? '') ?? [])
    const [told, ...more] = new Set(titled)
    // A file with the reports of several units names many.
    if (told === undefined || more.length > 0) return
    const forms = formsOf(file, 'departmentForm')
    const named = forms.flatMap(({ form, document }) => {
      const cell = isBlank(form.unitName) ? form.name : form.unitName
      return cell && !isBlank(cell) ? [{ cell, document }] : []
    })
    if (named.some(({ cell }) => isSame(plain(cell.text), told))) return
    for (const { cell, document } of named.slice(0, 1))
      yield {
        says: 'other',
        values: { stated: plain(cell.text), told },
        document,
        places: [quoted(cell)],
        stated: cell.text,
      }
  },
})

const plain = (text: string): string => text.replaceAll(/\s|[（(][^（()）]*[)）]/g, '')

/** 甲市投资促进中心2023年度部门整体支出绩效自评报告 → 甲市投资促进中心; null where no office stands in front. */
const nameIn = (title: string): string | null =>
  /^([\u4e00-\u9fff]{4,30}?(?:中心|局|委员会|办公室|委|院|厅|处|所|学校|大学))(?:关于)?(?:20\d\d年|部门|整体|单位|预算|绩效)/.exec(
    plain(title),
  )?.[1] ?? null

/** A name may leave out its region, 本级 or 机关. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.replace(/(?:本级|机关)$/, ''))
  return left !== undefined && right !== undefined && (left.endsWith(right) || right.endsWith(left))
}
