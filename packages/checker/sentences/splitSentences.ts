import type { ReadBlock, ReadCell, ReadTable, ReadText } from '@hengjian/report'
import type { Sentence } from '../documents/document.ts'
import { type DeclaredUnit, declaredUnit, inDeclaredUnit } from '../figures/declaredUnit.ts'
import { findFigures } from '../figures/findFigures.ts'
import { headingLevel, headingStack } from './headings.ts'
import { sliceText } from './sliceText.ts'

/** A cell with fewer characters is a label or a value; its number belongs to the form. */
const shortestCell = 16
const intending = /下一步|改进(?:措施|意见|建议)|工作(?:计划|打算|思路)|有关建议|整改|今后/
const planned = /^(?:下一步|今后|拟|计划|力争|争取)/

/**
 * The sentences of the blocks of one document, each with its numbers and the headings above it. A sentence ends at
 * 。！？ and at the end of its paragraph; what is joined by ； is one train of thought and stays together.
 * @param document id that makes the ids of the numbers unique in the file
 */
export function splitSentences(blocks: readonly ReadBlock[], document: string): readonly Sentence[] {
  const headings = headingStack()
  let lasting: DeclaredUnit | null = null
  let own: { readonly declared: DeclaredUnit; readonly level: number } | null = null
  return blocks.flatMap((block, at): readonly Sentence[] => {
    if (block.kind === 'table')
      return block.cells.flatMap(({ text, row, column }) => {
        if (text.text.length < shortestCell) return []
        // A sheet holds what a report says in its cells.
        const declared = declaredUnit(text.text)
        if (declared?.isLasting) lasting = declared
        const above = [...headings.all(), ...labelOf(block, row, column)]
        return sentencesIn(text, `${document}.b${at}.${row}.${column}`, above, at, lasting)
      })
    const level = headingLevel(block)
    if (level !== null) headings.push(level, block.text.text.trim())
    const declared = declaredUnit(block.text.text)
    if (own && level !== null && level <= own.level) own = null
    if (declared?.isLasting) lasting = declared
    else if (declared && level !== null) own = { declared, level }
    // A heading that holds a number says something, too: （一）引资 602 亿元.
    return level !== null && !/\d/.test(block.text.text)
      ? []
      : sentencesIn(block.text, `${document}.b${at}`, headings.all(), at, own?.declared ?? lasting)
  })
}

/** What heads a cell: the short words above it, or left of it. */
function labelOf({ cells }: ReadTable, row: number, column: number): readonly string[] {
  const short = ({ text }: ReadCell): boolean => text.text.trim() !== '' && text.text.length < shortestCell
  const above = cells.find((one) => one.row + one.rowSpan === row && covers(one, column) && short(one))
  const left = cells.find(
    (one) => one.row <= row && row < one.row + one.rowSpan && one.column + one.columnSpan === column,
  )
  const labels = [above, left && short(left) ? left : undefined].flatMap((one) =>
    one ? [one.text.text.replaceAll(/\s/g, '')] : [],
  )
  // 年度总体目标 left of it says more than what happens to stand above.
  const label = labels.find((words) => /目标|完成|任务/.test(words)) ?? labels[0]
  return label === undefined ? [] : [label]
}

const covers = ({ column, columnSpan }: ReadCell, at: number): boolean =>
  column <= at && at < column + columnSpan

function sentencesIn(
  source: ReadText,
  id: string,
  headings: readonly string[],
  block: number,
  declared: DeclaredUnit | null = null,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  const underIntention = headings.some((words) => intending.test(words))
  let from = 0
  for (const match of source.text.matchAll(/[。！？!?\n]|$/g)) {
    const text = sliceText(source, from, match.index + match[0].length)
    if (text !== null) {
      const found = findFigures(text, { id: sentences.length === 0 ? id : `${id}s${sentences.length + 1}` })
      sentences.push({
        text,
        figures: declared ? inDeclaredUnit(text.text, found, declared) : found,
        headings,
        intention: underIntention || planned.test(text.text),
        block,
        paragraph: id,
      })
    }
    from = match.index + match[0].length
  }
  return sentences
}
