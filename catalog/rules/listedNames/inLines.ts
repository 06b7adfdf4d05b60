import type { DocumentLine } from '@hengjian/checker'
import { classifier, type Counted, number, valueOf } from './counted.ts'
import { markOf } from './marks.ts'

/** A list in the lines of a file: where its count stands, and how many lines it has. */
export type ListedLines = Counted & { readonly line: DocumentLine }

/** 主要有以下三个方面：, 具体为三项如下。 at the end of a line, with the list in the lines below. */
const announced = new RegExp(
  `${number}\\s*${classifier}[^\\s,，。;；：:、（()）\\d]{0,14}[：:]$|(?:以下|下列|如下)${number}\\s*${classifier}[^\\s,，。;；：:、（()）\\d]{0,14}[。：:]$`,
)
/** 精心组织3场活动，……。其中： with every one of them below. */
const each = /其中[：:]$/
const counts = new RegExp(`${number}\\s*${classifier}`, 'g')
/** 以上6个项目 right below its list. */
const above = new RegExp(`^(?:以上|上述)${number}\\s*${classifier}`)
/** Lines of one list and what stands between them. */
const longest = 80

const mayAnnounce = (text: string): boolean => /[：:]$|[下列]/.test(text)

/** Counts of lines with the numbered lines below or above them. */
export function* inLines(lines: readonly DocumentLine[]): Iterable<ListedLines> {
  for (const [at, line] of lines.entries()) {
    const { text } = line
    const found = mayAnnounce(text) ? announced.exec(text) : null
    if (found) {
      const [said, one, other] = found
      const wanted = valueOf(one ?? other ?? '')
      yield { said: said.replace(/[：:。]$/, ''), wanted, listed: below(lines, at), at: found.index, line }
    } else if (each.test(text)) {
      const [listed] = below(lines, at)
      const [first, ...others] = [...text.matchAll(counts)]
      const wanted = valueOf(first?.[1] ?? '')
      // Fewer below than there are may be only some of them; one more than there are cannot be.
      if (first && listed === wanted + 1 && others.every(([, count = '']) => valueOf(count) !== listed))
        yield { said: first[0], wanted, listed: [listed], at: first.index, line }
    }
    const [before, count] = above.exec(text) ?? []
    if (before !== undefined)
      yield { said: before, wanted: valueOf(count ?? ''), listed: over(lines, at), at: 0, line }
  }
}

/** How many numbered lines follow a line; none where the next line begins no list. */
function below(lines: readonly DocumentLine[], at: number): readonly number[] {
  const first = markOf(lines[at + 1]?.text ?? '')
  if (first?.value !== 1) return []
  let last = 1
  for (const { text, series } of lines.slice(at + 2, at + longest)) {
    const mark = markOf(text)
    if (series !== lines[at]?.series || (mark && mark.style < first.style)) break
    if (mark?.style !== first.style) continue
    if (mark.value !== last + 1) break
    last = mark.value
  }
  return last > 1 ? [last] : []
}

/** How many numbered lines stand right above a line, counted from one. */
function over(lines: readonly DocumentLine[], at: number): readonly number[] {
  const last = markOf(lines[at - 1]?.text ?? '')
  if (!last || lines[at - last.value]?.series !== lines[at]?.series) return []
  const isWhole = Array.from({ length: last.value }, (_, back) =>
    markOf(lines[at - 1 - back]?.text ?? ''),
  ).every((mark, back) => mark?.style === last.style && mark.value === last.value - back)
  return isWhole ? [last.value] : []
}
