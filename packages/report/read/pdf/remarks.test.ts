import { describe, expect, it } from 'vitest'
import { handmadePdf, words } from '../../testing/handmadePdf.ts'
import { readSubmission } from '../readSubmission.ts'

const image = 'q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'
const sentence = words(50, 700, 'Spent 12.50 of 14.60 in this year, as planned.')
const remarksOf = async (...contents: readonly string[]) =>
  (await readSubmission(handmadePdf(contents.map((content) => ({ content }))))).remarks

describe('what a reader of a PDF must know', () => {
  it('says a page that is an image, also with its number below', async () => {
    expect(await remarksOf(sentence, `${image}\n${words(290, 20, '- 2 -')}`)).toMatchObject([
      { kind: 'imagePage', place: { page: 2 } },
    ])
  })

  it('says words that a scanner recognised, and words that nobody sees', async () => {
    expect(await remarksOf(`${image}\n3 Tr\n${sentence}`)).toMatchObject([
      { kind: 'structureUnknown', sentence: expect.stringMatching(/扫描件/) },
    ])
    expect(await remarksOf(`${sentence}\n3 Tr\n${words(50, 600, 'hidden')}`)).toMatchObject([
      { kind: 'hiddenText' },
    ])
  })

  it('is silent about a picture among words', async () => {
    expect(await remarksOf(`${image.replace('600 0 0 800', '90 0 0 90')}\n${sentence}`)).toEqual([])
  })
})
