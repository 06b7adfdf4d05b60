import type { DocumentKind } from './document.ts'

/** A title that says what its document is. */
export type Title = { readonly kind: DocumentKind; readonly text: string }

/** What the words of a title say that a document is; the first that fits. */
const titles: readonly (readonly [RegExp, DocumentKind])[] = [
  [/基础(?:数据|信息)?表/, 'baseForm'],
  [/项目.{0,12}绩效目标(?:申报)?表|绩效目标申报表/, 'targetForm'],
  [/绩效(?:目标)?(?:运行|执行|实现)?(?:情况)?监控(?:情况)?表/, 'monitoringForm'],
  [/整体(?:支出|绩效).{0,6}自评表/, 'departmentForm'],
  [/项目(?:支出)?.{0,6}自评表/, 'projectForm'],
  [/(?:部门|单位)?整体(?:支出)?绩效.{0,6}(?:自评)?报告/, 'departmentReport'],
  [/(?:部门|单位)?整体支出.{0,8}报告/, 'departmentReport'],
  [/(?:部门|单位)整体(?:支出)?绩效自评结果$/, 'departmentReport'],
  [/^(?![（(]?[一二三四五六七八九十]).*20\d{2}年.*整体(?:支出)?绩效自评(?:结果|情况)$/, 'departmentReport'],
  [/(?:项目|经费|资金).{0,14}(?:自评|绩效|评价).{0,8}报告/, 'projectReport'],
]

/** A title is short, ends no sentence, and is not a line of a list of enclosures. */
const longestTitle = 48

/** What document a line heads; null for every other line. */
export function titleOf(line: string): Title | null {
  const text = line.replaceAll(/\s/g, '').replace(/^#+|[:：]$/g, '')
  if (text.length > longestTitle || /[。；;]$/.test(text) || /^(?:附件?|附表)?\d+[.．、]/.test(text))
    return null
  const found = titles.find(([words]) => words.test(text))
  // 详见《…自评表》 and 按照…报告 speak of a document, they do not head one.
  if (!found || /[《》]|详见|按照|根据|填报/.test(text)) return null
  return { kind: found[1], text }
}
