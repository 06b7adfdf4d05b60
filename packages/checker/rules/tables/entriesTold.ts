import type { NamedMeasure } from '../../facts/measure.ts'
import { bareName } from '../../forms/words/squeeze.ts'
import type { Term } from '../../relations/term.ts'
import { clauseBefore } from '../../sentences/clause.ts'
import type { Mention } from '../../sentences/mention.ts'
import type { Said } from '../../sentences/passage.ts'
import { passagesIn, termOfMention } from '../passagesIn.ts'
import type { CheckedFile } from '../rule.ts'
import type { NamedLine, NamedLines } from './rowsNamed.ts'

/** A number of a text that stands behind the name of a line. */
export type Entry = {
  readonly term: Term
  readonly lines: readonly NamedLine[]
  /** Lines that it may be told of as well. */
  readonly others: readonly NamedLine[]
  readonly year: number | null
  /** What its clause says beside that name. */
  readonly words: string
}

/** Numbers that are told together: those of a sentence, and those below a heading that names a line. */
export type Scope = { readonly document: string; readonly entries: Entry[] }

/** Another year, another state: what a table says beside it. */
const ofOther = /上年|去年|上一年|同期|以前年度|计划|目标|平均|人均|每[个家户项批场]|累计/
/** What stands alone and names a line is no longer than this. */
const longestHeading = 24

const none: readonly NamedLine[] = []

/** The numbers of a file that stand behind names of lines, or below them. */
export function scopesOf(file: CheckedFile, named: NamedLines): Iterable<Scope> {
  const scopes = new Map<string, Scope>()
  let open = { heading: '', lines: none }
  let above = ''
  for (const passage of passagesIn(file))
    for (const [at, said] of passage.said.entries()) {
      const { headings, paragraph, text } = said.sentence
      const heading = `${passage.document} ${headings.join(' ')}`
      if (heading !== above) open = { heading, lines: linesOfHeading(headings.at(-1) ?? '', named) }
      above = heading
      const lines = said.mentions.length === 0 ? linesOfHeading(text.text, named) : none
      if (lines.length > 0) open = { heading: `${heading} ${text.text}`, lines }
      for (const entry of entriesOf(said, passage.year, named, open.lines)) {
        const key = entry.lines === open.lines ? open.heading : `${paragraph} ${at}`
        const scope = scopes.get(key) ?? { document: passage.document, entries: [] }
        scope.entries.push(entry)
        scopes.set(key, scope)
      }
    }
  return scopes.values()
}

/** The numbers of a sentence, each of the line named last before it, and of that of its heading where that is a total. */
function entriesOf(
  { sentence, mentions }: Said,
  year: number | null,
  named: NamedLines,
  headed: readonly NamedLine[],
): readonly Entry[] {
  const { text } = sentence.text
  const found = named.find(text)
  if (found.length === 0 && headed.length === 0) return []
  return mentions.flatMap((mention): readonly Entry[] => {
    const { figure, turn, family } = mention
    if (turn !== null || figure.bound !== null || family === 'points') return []
    const from = text.lastIndexOf('；', figure.start) + 1
    const label =
      nameBehind(mention, found, named, text) ??
      found.findLast(({ start, end }) => start >= from && end <= figure.start)
    const name = label?.measure.name ?? ''
    const lines = named.of(name)
    const clause = clauseBefore(mention)
    if ((lines.length === 0 && headed.length === 0) || ofOther.test(clause)) return []
    const term = termOfMention(mention)
    const entry = { year, words: clause.replace(name, ''), lines, others: headed }
    const own = {
      ...entry,
      term: term.label === figure.printed && label ? { ...term, label: `“${name}”` } : term,
    }
    const below = { ...entry, term, words: clause, lines: headed, others: lines }
    const isTotal = lines.every(({ ofTotals }) => ofTotals)
    return [...(lines.length > 0 ? [own] : []), ...(isTotal && headed.length > 0 ? [below] : [])]
  })
}

/** 98 家企业: the name of a total may stand behind its number, where it stands nowhere before it in its clause. */
function nameBehind(
  { figure, lead }: Mention,
  found: readonly NamedMeasure[],
  named: NamedLines,
  text: string,
): NamedMeasure | null {
  if (!figure.unitPrinted || !/^[,，、；;]?[^,，、；;。]{0,6}$/.test(lead)) return null
  const behind = found.find(({ start }) => start >= figure.end && start <= figure.end + figure.unit.length)
  if (!behind || text.slice(figure.end, behind.start).trim() !== figure.unit) return null
  return named.of(behind.measure.name).every(({ ofTotals }) => ofTotals) ? behind : null
}

/** 5.标准厂房租金补贴: a heading that is the name of a line heads what is told of it. */
function linesOfHeading(heading: string, named: NamedLines): readonly NamedLine[] {
  if (heading.length > longestHeading) return none
  const name = bareName(heading.replace(/[。：:]?\s*$/, '')).replace(/(?:情况|方面)$/, '')
  return name === '' ? none : named.of(name)
}
