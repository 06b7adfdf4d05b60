/**
 * What words mean by a table of patterns, of which the first that fits decides. Most cells mean nothing, and are asked with
 * one pattern, made of all, whether they could.
 */
export function meaningBy<Meaning>(
  table: readonly (readonly [RegExp, Meaning])[],
): (words: string) => Meaning | null {
  const any = new RegExp(table.map(([pattern]) => pattern.source).join('|'))
  return (words) => (any.test(words) ? (table.find(([pattern]) => pattern.test(words))?.[1] ?? null) : null)
}
