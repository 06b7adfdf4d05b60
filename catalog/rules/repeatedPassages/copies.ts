import type { SourcedText } from '@hengjian/checker'

type Sentence = SourcedText['sentences'][number]

/** A report most of whose sentences stand in an earlier one, with the first of them in both. */
type Copy = {
  readonly later: SourcedText
  readonly earlier: SourcedText
  /** Of the later report, from 0 to 1. */
  readonly share: number
  readonly first: readonly [Sentence, Sentence]
}

/** From here on one was made out of the other. */
const alike = 0.9
/** Shorter reports have few sentences of their own. */
const fewest = 300
/** What more reports say is the wording of a notice. */
const mostSharing = 20

/** Each report with the one before it that it shares most with, of another unit or another year. */
export function* copiesIn(texts: readonly SourcedText[]): Iterable<Copy> {
  const long = texts
    .filter(({ sentences }) => lengthOf(sentences) >= fewest)
    .toSorted((one, other) => one.reported - other.reported)
  const told = new Map<string, { readonly text: SourcedText; readonly sentence: Sentence }[]>()
  for (const later of long) {
    const shared = new Map<
      SourcedText,
      { characters: number; readonly first: readonly [Sentence, Sentence] }
    >()
    for (const sentence of later.sentences) {
      const before = told.get(sentence.words) ?? []
      if (before.length > mostSharing) continue
      for (const { text, sentence: there } of before) {
        if (text.unit === later.unit && text.reported === later.reported) continue
        const so = shared.get(text) ?? { characters: 0, first: [sentence, there] as const }
        so.characters += sentence.words.length
        shared.set(text, so)
      }
    }
    const [closest] = [...shared].toSorted(([, one], [, other]) => other.characters - one.characters)
    const share = (closest?.[1].characters ?? 0) / lengthOf(later.sentences)
    if (closest && share >= alike)
      yield { later, earlier: closest[0], share: Math.min(1, share), first: closest[1].first }
    const own = new Map(later.sentences.map((sentence) => [sentence.words, sentence]))
    for (const [words, sentence] of own) {
      const list = told.get(words)
      if (list) list.push({ text: later, sentence })
      else told.set(words, [{ text: later, sentence }])
    }
  }
}

const lengthOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { words }) => sum + words.length, 0)
