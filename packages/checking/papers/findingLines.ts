import { type Finding, levelTitles } from '@hengjian/checker'

/** What a remark beside the text says: level and sentence, stated and computed, the rule, what to do. */
export function findingLines(finding: Finding): readonly string[] {
  const { severity, message, stated, expected, formula, consequences, rule, title, fix } = finding
  const computed = formula ?? expected
  return [
    `${levelTitles[severity]}：${message}`,
    ...(stated !== null && computed !== null ? [`所填 ${stated} → 算得 ${computed}`] : []),
    ...consequences.map((one) => `同一原因：${one.message}`),
    `规则：${rule} ${title}`,
    ...(fix === '' ? [] : [`怎么办：${fix}`]),
  ]
}
