import { printCode } from '@hengjian/values'
import type { CodeLists, FieldDescription, FilterJson } from '../../api/contract.ts'

export type Condition = FilterJson[string]

/** The words on a filter: 全部, one value, or how many; a range as from～to. */
export function filterWords(condition: Condition | undefined, caption: (value: string) => string): string {
  if (!condition) return '全部'
  const { oneOf, equals, startsWith, from, to } = condition
  if (startsWith) return `${startsWith.join('、')} 开头`
  if (oneOf) return oneOf.length === 1 ? caption(oneOf[0] ?? '') : `${oneOf.length} 项`
  if (equals !== undefined && equals !== null)
    return typeof equals === 'boolean' ? (equals ? '是' : '否') : caption(String(equals))
  if (from !== undefined && to !== undefined) return from === to ? from : `${from}～${to}`
  if (from !== undefined) return `${from} 起`
  return to === undefined ? '全部' : `到 ${to}`
}

/** The real values of a field that has a closed list of them; null where it has none. */
export function closedValues(
  field: FieldDescription,
  codeLists: CodeLists,
): readonly { readonly value: string; readonly label: string }[] | null {
  if (field.kind === 'choice') return (field.options ?? []).map((value) => ({ value, label: value }))
  if (field.kind === 'code')
    return (codeLists[field.list ?? ''] ?? []).map(({ code, label }) => ({
      value: code,
      label: printCode(code, label),
    }))
  return null
}

/** A filter with one field changed; without a condition the field is free again. */
export function withCondition(
  filter: FilterJson,
  field: string,
  condition: Condition | undefined,
): FilterJson {
  const { [field]: _dropped, ...others } = filter
  return condition === undefined ? others : { ...others, [field]: condition }
}
