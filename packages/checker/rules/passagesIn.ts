import { type Mention } from '../sentences/mention.ts'
import type { Passage } from '../sentences/passage.ts'
import type { Term } from '../relations/term.ts'
import { once } from './once.ts'
import type { CheckedFile } from './rule.ts'

/** The paragraphs of all documents of a file, with the quantities of their sentences. */
export const passagesIn = ({ passages }: CheckedFile): readonly Passage[] => passages

const longestLabel = 16

/** A number of a sentence in a relation, under the words right before it. */
export const termOfMention = once(({ figure, lead }: Mention): Term => {
  const words = lead
    .replaceAll(/\s/g, '')
    .replace(/^.*[,，。;；、)(]/, '')
    .replace(/^(?:其中|包括|包含|的)+[:：]?/, '')
  const label = words.length > longestLabel ? `…${words.slice(-longestLabel)}` : words
  return {
    label: label.length < 2 ? figure.printed : label,
    figure,
    quote: `${words}${figure.printed}`.slice(-60),
    said: true,
  }
})
