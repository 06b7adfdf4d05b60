type Typed = { readonly current: string; readonly next: string; readonly again: string }

/** What keeps a new password from being taken, before the server is asked; null when nothing does. */
export function passwordProblem({ current, next, again }: Typed): string | null {
  if (current === '') return '请填写现在的密码。'
  if (next.length < 10) return '新密码至少10位，请加长。'
  if (next === current) return '新密码和现在的一样，请换一个。'
  if (next !== again) return '两遍新密码不一样，请重新填写。'
  return null
}
