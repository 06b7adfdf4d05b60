import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

/** An official signs under these words: they judge figures, never people. */
const forbidden = [
  '警告',
  '属实',
  '误报',
  '失真',
  '造假',
  '虚报',
  '违规',
  '不可能',
  '不能得满分',
  '照抄',
  '！',
]

describe('the words of findings and scores', () => {
  it('accuse nobody', async () => {
    const folder = new URL('..', import.meta.url)
    const files = (await readdir(folder, { recursive: true })).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    )
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
    const found = texts.flatMap((text, index) =>
      forbidden.filter((word) => text.includes(word)).map((word) => `${files[index]}: ${word}`),
    )
    expect(files.length).toBeGreaterThan(20)
    expect(found).toEqual([])
  })
})
