/** What a zod issue says of itself beside its code. */
export type Limits = { readonly minimum?: unknown; readonly maximum?: unknown; readonly origin?: unknown }

/**
 * One cell of a body that does not fit its schema, in words.
 * @param code of the zod issue
 */
export function sentenceOf(code: string, { minimum, maximum, origin }: Limits): string {
  const ofText = origin === 'string'
  if (code === 'too_small' && ofText)
    return Number(minimum) <= 1 ? '不能为空，请填写。' : `至少 ${String(minimum)} 个字符，请加长。`
  if (code === 'too_big' && ofText) return `最多 ${String(maximum)} 个字符，请缩短。`
  if (code === 'too_small') return `不能小于 ${String(minimum)}，请核对。`
  if (code === 'too_big') return `不能大于 ${String(maximum)}，请核对。`
  return '没有填写，或格式不对。'
}
