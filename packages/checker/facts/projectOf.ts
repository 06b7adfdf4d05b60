import type { ReadDocument } from '../documents/document.ts'

const pairs = (text: string): ReadonlySet<string> => {
  const words = text.replaceAll(/[^\p{Script=Han}]|项目|支出|绩效|自评|报告|工作|经费|资金|专项/gu, '')
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)))
}

/** Share of the pairs of characters of a name that a title holds. */
function shared(name: string, title: string): number {
  const [own, held] = [pairs(name), pairs(title)]
  return own.size === 0 ? 0 : [...own].filter((pair) => held.has(pair)).length / own.size
}

/**
 * The project that a report is about, by the name on its form: the report's title shares most of its words with
 * it. A report that names none of them is about a subject of its own and is compared with nothing.
 */
export function projectOf(
  document: Omit<ReadDocument, 'facts'>,
  all: readonly Omit<ReadDocument, 'facts'>[],
): string {
  const names = all.flatMap(({ forms }) =>
    forms.flatMap((form) => (form.kind === 'projectForm' && form.name ? [form.name.text.trim()] : [])),
  )
  const words = [document.title ?? '', ...document.sentences.slice(0, 6).map(({ text }) => text.text)].join(
    '\n',
  )
  const distinct = [...new Set(names)]
  const about = (text: string): readonly string[] => distinct.filter((name) => shared(name, text) >= 0.6)
  // A report on several projects is about none of them.
  const titled = about(document.title ?? '')
  // Among many projects a report that bears no name of one tells of all of them.
  const [named, ...more] = titled.length > 0 ? titled : distinct.length < 3 ? about(words) : []
  if (named === undefined) return document.id
  return more.length === 0 ? named : (closest([named, ...more], words) ?? document.id)
}

/** The name that shares clearly more with the words than every other; null where several are as near. */
function closest(names: readonly string[], words: string): string | null {
  const [first, second] = names
    .map((name) => ({ name, share: shared(name, words) }))
    .toSorted((one, other) => other.share - one.share)
  return first && first.share > (second?.share ?? 0) ? first.name : null
}
