import type { ExplanationJson, SourceJson } from '../../api/contract.ts'
import { printMoment } from '../../text/days.ts'

/** The explanation at a path of inputs: the figure itself, one of its inputs, one of theirs. */
export function explanationAt(root: ExplanationJson, path: readonly number[]): ExplanationJson {
  let here = root
  for (const index of path) {
    const input = here.inputs[index]
    if (!input) return here
    here = input
  }
  return here
}

/** The titles from the figure down to where the panel stands. */
export function trail(root: ExplanationJson, path: readonly number[]): readonly string[] {
  return [root.title, ...path.map((_, depth) => explanationAt(root, path.slice(0, depth + 1)).title)]
}

/** Where a number was taken from, in words. */
export function sourceWords(source: SourceJson): string {
  switch (source.kind) {
    case 'records':
      return `${source.ledgerTitle} ${source.rows} 条`
    case 'total':
      return `汇总数：${source.document}`
    case 'typed':
      return '手工填写'
    case 'rule':
      return source.clause
    case 'computed':
      return '按公式计算'
  }
}

/** The as-of time of a figure: of the first records below it. */
export function asOfOf(explanation: ExplanationJson): string | null {
  if (explanation.source.kind === 'records') return explanation.source.asOf
  for (const input of explanation.inputs) {
    const found = asOfOf(input)
    if (found !== null) return found
  }
  return null
}

/** What 引用 copies: a clause for the narrative that says the number and where it stands. */
export function citation(explanation: ExplanationJson): string {
  const asOf = asOfOf(explanation)
  const when = asOf === null ? '' : `，截至${printMoment(asOf)}`
  return `${explanation.title}${explanation.printed}（${sourceWords(explanation.source)}${when}）`
}

export type Link = { readonly text: string; readonly input: number | null }

/** Takes the number out of a printed value: 4.42 of 4.42 万元. */
const bareNumber = (printed: string): string | null => /^-?[\d,]+(\.\d+)?%?/.exec(printed)?.[0] ?? null

/**
 * Cuts a computation at the numbers of its inputs, so that each of them opens. A number that stands in
 * several inputs opens them in order.
 */
export function linkNumbers(text: string, inputs: readonly ExplanationJson[]): readonly Link[] {
  const waiting = inputs.flatMap((input, index) => {
    const number = bareNumber(input.printed)
    return number === null ? [] : [{ number: number.replaceAll(',', ''), index }]
  })
  const pieces: Link[] = []
  let plain = ''
  for (const piece of text.split(/(-?\d[\d,]*(?:\.\d+)?%?)/)) {
    const at = waiting.findIndex(({ number }) => sameNumber(number, piece))
    if (at === -1) plain += piece
    else {
      if (plain !== '') pieces.push({ text: plain, input: null })
      plain = ''
      pieces.push({ text: piece, input: waiting[at]?.index ?? null })
      waiting.splice(at, 1)
    }
  }
  return plain === '' ? pieces : [...pieces, { text: plain, input: null }]
}

/** 4.5 and 4.50 are one number; 4.5 and 4.5% are not. */
function sameNumber(left: string, right: string): boolean {
  const strip = (text: string) =>
    text
      .replaceAll(',', '')
      .replace(/(\.\d*?)0+(%?)$/, '$1$2')
      .replace(/\.(%?)$/, '$1')
  return right !== '' && strip(left) === strip(right)
}
