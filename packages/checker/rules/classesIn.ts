import { placeAt, type ReadText } from '@hengjian/report'
import { cellFigure } from '../forms/cellFigure.ts'
import type { Term } from '../relations/term.ts'

/** What a sentence says that each part of a scorecard gave, and all of them. */
export type SaidScores = {
  readonly parts: readonly { readonly name: string; readonly term: Term }[]
  readonly total: Term | null
}

/** 投入绩效为13分, 过程得分55分; the words between name and number say nothing else. */
const between = '(?:部分|指标|类)?(?:绩效|得分|评分|分值)*(?:为|是|得|：|:)?'
const number = '(\\d+(?:\\.\\d+)?)分'
const whole = new RegExp(`(?:总绩效|总分|总得分|综合得分|合计)${between}${number}`)

/**
 * The sentence that gives the scores of all parts of a scorecard: two of its parts at least stand in one text.
 * @param names of the parts, as the scorecard heads them
 * @returns null for other texts
 */
export function classesIn(text: ReadText, id: string, names: readonly string[]): SaidScores | null {
  const words = text.text
  const termAt = (label: string, match: RegExpExecArray | null): Term | null => {
    const [, digits] = match ?? []
    if (!match || digits === undefined) return null
    const at = match.index + match[0].length - digits.length - 1
    const figure = cellFigure(digits, `${id}.${at}`, placeAt(text, at), '分')
    return figure ? { label, figure, quote: match[0] } : null
  }
  const parts = names.flatMap((name) => {
    const term = termAt(`${name}得分`, new RegExp(`${name}${between}${number}`).exec(words))
    return term ? [{ name, term }] : []
  })
  return parts.length < 2 ? null : { parts, total: termAt('总分', whole.exec(words)) }
}
