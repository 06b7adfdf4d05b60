import type { IndicatorRole } from '../words/roles.ts'
import { isNumberText, type Chunk } from './chunks.ts'

const isSign = (text: string): boolean => /^(?:[≥≤＞＜><=＝]|[><]=)$/.test(text)

/** Units are short: 万标箱, 亿美元, 人次. */
const longestUnit = 4

/**
 * Signs and units that have columns of their own would be nobody's cell where no separators are left: a sign goes to
 * the number behind it, as most forms print it, and the unit between name and sign is left out.
 */
export function withSigns(chunks: readonly Chunk[], roles: readonly IndicatorRole[]): readonly Chunk[] {
  if (!roles.includes('nature')) return chunks
  // Points may stand between sign and target: then nobody's sign is left out.
  const isBeside = roles[roles.indexOf('nature') + 1] === 'target'
  const unitFirst = roles.includes('measure') && roles.indexOf('measure') === roles.indexOf('nature') - 1
  const kept: Chunk[] = []
  let sign: Chunk | null = null
  for (const chunk of chunks) {
    if (isSign(chunk.text)) {
      const unit = kept.at(-1)
      if (unitFirst && unit?.gap === 'space' && unit.text.length <= longestUnit && !isNumberText(unit.text))
        kept.pop()
      sign = isBeside ? chunk : null
      continue
    }
    const takes = sign !== null && /^\d/.test(chunk.text)
    kept.push(sign !== null && takes ? { ...chunk, text: `${sign.text}${chunk.text}`, gap: sign.gap } : chunk)
    sign = null
  }
  return kept
}

/** Rows without their ordinals, which would be points or scores of the row above: 1, 2, 3 before words, in their order. */
export function withoutOrdinals(chunks: readonly Chunk[]): readonly Chunk[] {
  let next = 1
  return chunks.filter(({ text, gap }, at) => {
    const isOrdinal =
      text === String(next) && (at === 0 || gap !== 'space') && !/^[\d.]/.test(chunks[at + 1]?.text ?? '0')
    if (isOrdinal) next += 1
    return !isOrdinal
  })
}
