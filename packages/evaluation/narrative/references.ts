import { type Arguments, findMetric, type Metric, MetricError, parseArguments } from '@hengjian/metric'
import { isMoneyUnit } from '@hengjian/metric'

/**
 * A figure that a text names instead of typing it: `{三公经费}`, last year's `{三公经费@上年}`, of one project
 * `{全年执行数·招商推介经费}`, narrowed `{本年收入（收入来源=其他资金）}`, in another unit `{全年执行数|亿元}`,
 * against last year `{三公经费 同比}`, as a share of another figure `{三公经费÷三公经费预算}`.
 */
export type Reference = {
  /** As it is written, without the braces: also the key of the figure. */
  readonly source: string
  readonly metric: Metric
  readonly narrowed: Arguments
  /** 0 for the year of the report, −1 for the year before. */
  readonly years: number
  /** Name of the project it is about; null for the whole unit. */
  readonly project: string | null
  readonly shown: 'value' | 'growth' | { readonly shareOf: Metric }
  /** The unit to print money in. */
  readonly unit: string | null
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'unreadable'; readonly source: string; readonly reason: string }

const braces = /[{｛]([^{}｛｝]*)[}｝]/g
/** Brackets belong to the name (因公出国（境）费) unless they hold a condition. */
const parts =
  /^([^@·|÷]+?)(?:[（(]([^（）()]+[=＝][^（）()]+)[）)])?(@上年)?(?:·([^|÷@]+?))?(?:\s+(同比)|÷([^|]+?))?(?:\|(.+))?$/

/** The text and the figures it names, in order; what cannot be read says why. */
export function piecesOf(text: string, metrics: ReadonlyMap<string, Metric>): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of text.matchAll(braces)) {
    if (found.index > end) pieces.push({ kind: 'text', text: text.slice(end, found.index) })
    pieces.push(pieceOf((found[1] ?? '').trim(), metrics))
    end = found.index + found[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

function pieceOf(source: string, metrics: ReadonlyMap<string, Metric>): Piece {
  const wrong = (reason: string): Piece => ({ kind: 'unreadable', source, reason })
  const found = parts.exec(source)
  if (!found) return wrong(`“${source}”无法识别，请重新插入这个数。`)
  const [, name = '', narrowed, before, project, growth, over, unit] = found
  const metric = findMetric(metrics, name.trim())
  if (!metric) return wrong(`没有名为“${name.trim()}”的口径，请从列表中选。`)
  const shareOf = over === undefined ? null : findMetric(metrics, over.trim())
  if (shareOf === undefined) return wrong(`没有名为“${over?.trim()}”的口径，请从列表中选。`)
  if (unit !== undefined && !isMoneyUnit(unit)) return wrong(`单位“${unit}”只能是元、万元或亿元。`)
  try {
    return {
      kind: 'reference',
      reference: {
        source,
        metric,
        narrowed: parseArguments(narrowed ?? null, metric),
        years: before === undefined ? 0 : -1,
        project: project?.trim() ?? null,
        shown: growth === undefined ? (shareOf === null ? 'value' : { shareOf }) : 'growth',
        unit: unit ?? null,
      },
    }
  } catch (error) {
    if (error instanceof MetricError) return wrong(error.message)
    throw error
  }
}
