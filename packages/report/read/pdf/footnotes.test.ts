import { expect, it } from 'vitest'
import { handmadePdf, words } from '../../testing/handmadePdf.ts'
import { readSubmission } from '../readSubmission.ts'

const read = async (...contents: readonly (readonly string[])[]) =>
  (
    await readSubmission(handmadePdf(contents.map((content) => ({ content: content.join('\n') }))))
  ).blocks.map((block) => (block.kind === 'paragraph' ? block.text.text : 'table'))
const full = 'abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij abcdefghij'
const above = Array.from({ length: 4 }, (_, at) => words(50, 740 - 20 * at, full))

it('a note cuts no sentence that goes on overleaf, and its number joins no amount', async () => {
  const pages = [
    [
      ...above,
      words(50, 660, full.slice(0, 71)),
      words(455, 664, '1', 7),
      words(50, 40, '1 Carried over.', 8),
    ],
    [words(50, 740, 'ends overleaf.')],
  ]
  const [text, note] = await read(...pages)
  expect(text).toMatch(/abcde ?ends overleaf\.$/)
  expect(note).toBe('1 Carried over.')
})

it('a raised number without a note stays where it is', async () => {
  const [text] = await read([...above, words(50, 660, 'area 12 m'), words(103, 664, '2', 7)])
  expect(text).toMatch(/m2$/)
})
