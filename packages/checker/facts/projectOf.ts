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
  const [best] = names
    .map((name) => ({ name, share: shared(name, words) }))
    .toSorted((one, other) => other.share - one.share)
  return best && best.share >= 0.6 ? best.name : document.id
}
