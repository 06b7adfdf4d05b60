import { type Approximation, placeAt, type ReadText } from '@hengjian/report'
import { chineseNumber } from './chinese.ts'
import type { Bound, Figure, FigureKind } from './figure.ts'
import { halfWidth } from './halfWidth.ts'
import { kindOfUnit, units } from './units.ts'

/** What the surroundings of a text say about its numbers. */
export type FigureContext = {
  /** Makes the ids of its figures unique in the file: `b12`. */
  readonly id: string
  /** Unit of the column or of the table, where the number names none. */
  readonly unit?: string
}

const unit = units.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const before = '约|近|≥|≤|>|<|=|不低于|不少于|不高于|不超过|达到|超过|不足|至少|最多'
const arabic = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)*\.?`
const number = new RegExp(
  String.raw`(?<before>${before})?\s*(?<digits>${arabic})(?<about>余|多)?\s*(?<unit>${unit})?(?:[·•]?)(?<after>以上|左右|以内|以下)?`,
  'g',
)
const numeral = new RegExp(
  String.raw`(?:百分之(?<percent>[零一二两三四五六七八九十百]+))|(?<digits>(?:[二两三四五六七八九十]|一(?=[十百千万]))[零〇一二两三四五六七八九十百千]{0,8}万?)(?<about>余|多)?(?<unit>${unit})(?<after>以上|左右|以内|以下)?`,
  'g',
)

const bounds: Readonly<Record<string, Bound>> = {
  '≥': '≥',
  '≤': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  不低于: '≥',
  不少于: '≥',
  至少: '≥',
  达到: '≥',
  以上: '≥',
  超过: '>',
  不高于: '≤',
  不超过: '≤',
  最多: '≤',
  以内: '≤',
  以下: '≤',
  不足: '<',
}
const approximations: Readonly<Record<string, Approximation>> = {
  约: '约',
  近: '近',
  余: '余',
  多: '多',
  左右: '左右',
}

/** 下降8.4% is −8.4 %; 下降至 and 下降到 name the level that was reached. */
const falling = /(?:下降|减少|降低|回落|下滑|负增长)(?:了|约|近)?\s*$/

/**
 * Every number of a text, in reading order: with its unit, sign, bound and how exact it is. Years, dates, ordinals
 * and numbers inside names are found as such, so that nobody adds them up.
 */
export function findFigures(
  source: ReadText,
  { id, unit: columnUnit = '' }: FigureContext,
): readonly Figure[] {
  const text = halfWidth(source.text)
  const found: Omit<Figure, 'id'>[] = []
  for (const match of text.matchAll(number)) {
    const { before: ahead = '', digits = '', about = '', unit: own = '', after = '' } = match.groups ?? {}
    const start = match.index + match[0].indexOf(digits)
    // A hyphen behind a letter, a digit or a bracket joins, it is no sign.
    const joined = digits.startsWith('-') && /[\w)\]〕号年月]/.test(text[start - 1] ?? '')
    const from = joined ? start + 1 : start
    const bare = digits.slice(from - start).replaceAll(',', '')
    const trailing = bare.endsWith('.') && own === ''
    const value = trailing ? bare.slice(0, -1) : bare
    const isNumber = /^-?\d+(?:\.\d+)?$/.test(value)
    const end = start + digits.length - (trailing ? 1 : 0)
    const kind = kindOf(text, from, end, value, own)
    const falls =
      (own === '%' || own.endsWith('百分点')) && !value.startsWith('-') && falling.test(text.slice(0, from))
    const ownUnit = kind === 'year' || kind === 'date' || kind === 'ordinal' || kind === 'name' ? '' : own
    found.push({
      start: from,
      end,
      printed: source.text.slice(from, end + (text.slice(end).startsWith(own) ? own.length : 0)),
      value: isNumber ? `${falls ? '-' : ''}${value}` : null,
      upTo: null,
      unit: ownUnit === '' && (kind === 'plain' || own === '') ? unitFor(kind, columnUnit) : ownUnit,
      unitPrinted: ownUnit !== '',
      precision: isNumber ? (value.split('.')[1]?.length ?? 0) : 0,
      approximation: approximations[ahead] ?? approximations[about] ?? approximations[after] ?? null,
      bound: bounds[ahead] ?? bounds[after] ?? null,
      kind,
      malformed: !isNumber,
      place: placeAt(source, from),
    })
  }
  for (const match of text.matchAll(numeral)) {
    const { percent, digits = '', about = '', unit: own = '', after = '' } = match.groups ?? {}
    const value = chineseNumber(percent ?? digits)
    // 一个, 一次, 一批 are articles; 三公, 一般 name things.
    if (
      value === null ||
      (percent === undefined && (value === '1' || /[第其]$/.test(text.slice(0, match.index))))
    )
      continue
    found.push({
      start: match.index,
      end: match.index + match[0].length - after.length,
      printed: match[0],
      value,
      upTo: null,
      unit: percent === undefined ? own : '%',
      unitPrinted: true,
      precision: 0,
      approximation: approximations[about] ?? approximations[after] ?? null,
      bound: bounds[after] ?? null,
      kind: percent === undefined ? kindOfUnit(own) : 'rate',
      malformed: false,
      place: placeAt(source, match.index),
    })
  }
  return withRanges(
    text,
    found.toSorted((one, other) => one.start - other.start),
  ).map((figure, at) => ({ ...figure, id: `${id}.${at + 1}` }))
}

const unitFor = (kind: FigureKind, columnUnit: string): string => (kind === 'plain' ? columnUnit : '')

/** What a number is, by what stands around it. */
function kindOf(text: string, from: number, end: number, value: string, own: string): FigureKind {
  const [ahead, behind] = [text.slice(Math.max(0, from - 6), from), text.slice(end, end + 4)]
  if (
    /^\d{4}$/.test(value) &&
    /^(?:19|20)/.test(value) &&
    /^\s*(?:年|[-~—至]\s*\d{4}\s*年|[-/.]\d{1,2}[-/.]\d)/.test(text.slice(end, end + 9))
  )
    return 'year'
  if (/[(〔【[]\s*$/.test(ahead) && /^\s*[〕\])】]/.test(behind))
    return /^\d{4}$/.test(value) ? 'name' : 'ordinal'
  if (/^\s*号/.test(behind) || /[〕\]]\s*$/.test(ahead)) return 'name'
  if (/^\s*(?:月|日)/.test(behind) || /\d{4}[-/.]$/.test(ahead) || /\d{4}[-/.]\d{1,2}[-/.]$/.test(ahead))
    return 'date'
  if (/第\s*$/.test(ahead)) return 'ordinal'
  if (/(?:^|\n)\s*$/.test(text.slice(0, from)) && /^\s*[、.．)]/.test(behind) && own === '') return 'ordinal'
  if (
    /^\s*强/.test(behind) ||
    /^[A-Za-z×xX]/.test(behind) ||
    /[A-Za-z×]$/.test(ahead) ||
    /^\s*(?:热线|工程|行动|战略)/.test(behind)
  )
    return 'name'
  return kindOfUnit(own)
}

type Found = Omit<Figure, 'id'>

const rangeSign = new RegExp(String.raw`^(?:${unit})?\s*(?:~|—|－|-|至)\s*$`)

/** 63%～68%, 100—150家: one figure from the first number up to the second. */
function withRanges(text: string, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const figure of found) {
    const last = joined.at(-1)
    if (last && figure.start < last.end) continue
    const between = last ? text.slice(last.end, figure.start) : ''
    const isRange =
      last?.value !== undefined &&
      last.value !== null &&
      last.upTo === null &&
      figure.value !== null &&
      rangeSign.test(between) &&
      last.kind !== 'year' &&
      last.kind !== 'date' &&
      (last.unit === '' || last.unit === figure.unit || !last.unitPrinted)
    if (last && isRange)
      joined[joined.length - 1] = {
        ...last,
        upTo: figure.value,
        unit: figure.unit,
        unitPrinted: figure.unitPrinted,
        kind: figure.kind,
        end: figure.end,
      }
    else joined.push(figure)
  }
  return joined
}
