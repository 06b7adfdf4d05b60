import { isBlankLine, type Line } from './lines.ts'

/** — 5 —, - 5 -, 第 5 页 and 第 5 页 共 9 页: nothing else that is printed looks so, but a row of a table may. */
const mark =
  /^(?:[-—–－]{1,2}\s*(?<between>\d{1,4})\s*[-—–－]{1,2}|第\s*(?<named>\d{1,4})\s*页(?:[\s,，/／]*共\s*\d{1,4}\s*页)?)$/
/** A number by itself is one of a page only where pages end. */
const bare = /^\d{1,4}$/

type Numbered = { readonly line: Line; readonly number: number }

/**
 * Lines that number the pages of a text: each is one more than the one before it, so that `— 5 —` in a table, a number
 * between two blanks, is none.
 */
export function pageMarksIn(lines: readonly Line[]): ReadonlySet<Line> {
  const said = lines.filter((line) => !isBlankLine(line))
  const found = said.flatMap((line, at): readonly Numbered[] => {
    const text = line.text.trim()
    const { between, named } = mark.exec(text)?.groups ?? {}
    const isLast = at === said.length - 1 || said[at + 1]!.page > line.page
    const number = between ?? named ?? (isLast && line.page > 0 && bare.test(text) ? text : null)
    return number === null ? [] : [{ line, number: Number(number) }]
  })
  return new Set(
    found
      .filter(
        ({ number }, at) => found[at - 1]?.number === number - 1 || found[at + 1]?.number === number + 1,
      )
      .map(({ line }) => line),
  )
}
