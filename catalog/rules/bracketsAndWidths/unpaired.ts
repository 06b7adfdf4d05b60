import type { CheckedFile, DocumentText } from '@hengjian/checker'

/** A bracket without its other half, or with one of another width. */
export type OddBracket = {
  readonly kind: 'open' | 'close' | 'mixed'
  readonly source: DocumentText
  /** In reading order. */
  readonly index: number
  readonly bracket: string
  readonly at: number
}

const brackets = /[（(）)《》【】]/g
const any = /[（(）)《》【】]/
const none: readonly OddBracket[] = []
const opening = '（(《【'
const closing = '）)》】'
/** （ and ( open the same, whichever is typed. */
const family = (bracket: string): number => Math.max(1, opening.indexOf(bracket), closing.indexOf(bracket))
/** 1) and a) count; they close nothing. */
const counts = /(?:^|[\s。；;，,、：:])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/
/** A bracket can be closed on the page's next line, or in the cell that went on below. */
const apart = 3

/** The odd brackets of one text, seen by itself. */
function oddIn(source: DocumentText, index: number): readonly OddBracket[] {
  const { text } = source.text
  if (!any.test(text)) return none
  const open: OddBracket[] = []
  const odd: OddBracket[] = []
  brackets.lastIndex = 0
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    const { 0: bracket, index: at } = match
    const here = { source, index, bracket, at }
    if (opening.includes(bracket)) {
      open.push({ kind: 'open', ...here })
      continue
    }
    const its = open.findLastIndex((one) => family(one.bracket) === family(bracket))
    if (its >= 0) {
      const [first, ...between] = open.splice(its)
      odd.push(...between)
      if (first && opening.indexOf(first.bracket) !== closing.indexOf(bracket))
        odd.push({ ...first, kind: 'mixed' })
    } else if (!counts.test(text.slice(Math.max(0, at - 4), at))) odd.push({ kind: 'close', ...here })
  }
  return [...odd, ...open]
}

/**
 * The odd brackets of a file. Where a page cut a paragraph, the other half stands a text or two below; a text that may
 * have been cut itself is not asked about.
 */
export function oddBrackets({ kind }: CheckedFile, texts: readonly DocumentText[]): readonly OddBracket[] {
  const odd = texts.flatMap((source, index) => oddIn(source, index))
  const closed = new Set<OddBracket>()
  const paired = (open: OddBracket): boolean => {
    const close = odd.find(
      (one) =>
        one.kind === 'close' &&
        !closed.has(one) &&
        family(one.bracket) === family(open.bracket) &&
        one.index > open.index &&
        one.index <= open.index + apart,
    )
    if (close) closed.add(close)
    return close !== undefined
  }
  const cut = kind === 'text' || kind === 'pdf'
  const ends = ({ source }: OddBracket): boolean =>
    source.isCell ? !cut : /[。；！？]$/.test(source.text.text.trim())
  const begins = ({ source, index }: OddBracket): boolean =>
    source.isCell || !cut || /[。；！？：]$|^.{0,20}$/.test(texts[index - 1]?.text.text.trim() ?? '')
  const left = odd.filter((one) => one.kind !== 'open' || !paired(one))
  return left.filter((one) => one.kind === 'mixed' || (!closed.has(one) && ends(one) && begins(one)))
}
