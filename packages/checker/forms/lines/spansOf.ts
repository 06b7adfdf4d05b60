import type { Form } from '../form.ts'
import type { Chunk } from './chunks.ts'

/** Ids of the numbers of a form, whatever it keeps them in: forms are plain data. */
function idsIn(value: object): readonly string[] {
  if ('figure' in value && 'place' in value) {
    const { figure } = value as { figure: { readonly id: string } | null }
    return figure ? [figure.id] : []
  }
  return Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'object' && inner !== null ? idsIn(inner) : [],
  )
}

/** From which chunk to which the numbers of forms stand. */
export function spansOf(
  chunks: readonly Chunk[],
  forms: readonly Form[],
): readonly (readonly [from: number, to: number])[] {
  const order = new Map(chunks.map(({ id }, at) => [id, at]))
  return forms.map((form) => {
    const places = idsIn(form).flatMap((id) => order.get(id) ?? [])
    return [Math.min(...places), Math.max(...places)] as const
  })
}
