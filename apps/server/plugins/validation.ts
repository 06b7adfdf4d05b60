/** The part of a zod issue that a sentence needs. */
export type Issue = {
  readonly code: string
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly origin?: unknown
}

/** One cell of a body that does not fit its schema, in words. */
export function sentenceOf(issue: Issue): string {
  const ofText = issue.origin === 'string'
  if (issue.code === 'too_small' && ofText)
    return Number(issue.minimum) <= 1
      ? '不能为空，请填写。'
      : `至少 ${String(issue.minimum)} 个字符，请加长。`
  if (issue.code === 'too_big' && ofText) return `最多 ${String(issue.maximum)} 个字符，请缩短。`
  if (issue.code === 'too_small') return `不能小于 ${String(issue.minimum)}，请核对。`
  if (issue.code === 'too_big') return `不能大于 ${String(issue.maximum)}，请核对。`
  return '没有填写，或格式不对。'
}
