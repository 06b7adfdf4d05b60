import type { Metric } from './metric.ts'
import { statedPartsOf, sumsOf } from './metric.ts'
import { MetricError } from './errors.ts'

/** What narrows a metric, by argument name: { kind: '走访商会', measure: '次' }. */
export type Arguments = Readonly<Record<string, string>>

/** The arguments a metric takes, with the label of the field each narrows by. */
export function argumentLabels(of: Metric): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const sum of sumsOf(of))
    for (const [name, field] of Object.entries(sum.by))
      labels.set(name, sum.from.fields[field]?.label ?? field)
  for (const { by } of statedPartsOf(of))
    for (const [name, label] of Object.entries(by)) labels.set(name, label)
  return labels
}

/**
 * Reads 「类别=走访商会；计量单位=次」 as an indicator or a stated total holds it; argument names serve as well as labels.
 * @throws MetricError ARGUMENT_UNREADABLE with a sentence that names what the metric can be narrowed by
 */
export function parseArguments(text: string | null, of: Metric): Arguments {
  if (text === null || text.trim() === '') return {}
  const labels = argumentLabels(of)
  const found: Record<string, string> = {}
  for (const part of text.split(/[;；,，]/)) {
    const [word = '', value = ''] = part.split(/[=＝]/).map((piece) => piece.trim())
    const name = [...labels].find(([name, label]) => word === name || word === label)?.[0]
    if (name === undefined || value === '') {
      const choices = [...labels.values()].join('、') || '（无）'
      throw new MetricError(
        'ARGUMENT_UNREADABLE',
        `口径“${of.title}”的条件“${part.trim()}”无法识别，请写成“名称=值”，可用的名称：${choices}。`,
      )
    }
    found[name] = value
  }
  return found
}

/** The inverse of `parseArguments`, in a fixed order so that equal arguments are equal text; null for none. */
export function writeArguments(given: Arguments, of: Metric): string | null {
  const labels = argumentLabels(of)
  const parts = Object.keys(given)
    .sort()
    .map((name) => `${labels.get(name) ?? name}=${given[name]}`)
  return parts.length === 0 ? null : parts.join('；')
}
