import {
  evaluateMetric,
  explain,
  type Figure,
  type LedgerReader,
  type Metric,
  MetricError,
  type MetricQuestion,
  parseArguments,
} from '@hengjian/metric'
import { type Fact, isKnown, known, missing, textValue, type Value } from '@hengjian/values'
import type { Indicator } from './indicator.ts'
import { statedBy, statedIn } from './stated.ts'

/** 实际完成值 of an indicator, and what the ledger says where something else was typed. */
export type Actual = { readonly figure: Figure; readonly ledgerSays: Figure | null }

type From = {
  readonly question: MetricQuestion
  readonly reader: LedgerReader
  readonly metricNamed: (name: string) => Metric | undefined
}

/** What was typed stands, since a person signs it; otherwise the metric that the goal names; otherwise missing. */
export async function actualOf(indicator: Indicator, from: From): Promise<Actual> {
  const computed = await byMetric(indicator, from)
  if (indicator.actualText === null)
    return {
      figure:
        computed ??
        typedFigure(indicator, missing('实际完成值未填，请填写结果，或在“绩效指标”里选择取数口径。'), []),
      ledgerSays: null,
    }
  return {
    figure: typedFigure(indicator, known(textValue(indicator.actualText)), computed ? [computed] : []),
    ledgerSays: computed && isKnown(computed.fact) ? computed : null,
  }
}

function typedFigure(indicator: Indicator, fact: Fact<Value>, inputs: readonly Figure[]): Figure {
  const { id, name } = indicator
  const note = inputs[0] && isKnown(inputs[0].fact) ? [`台账取数为 ${inputs[0].explanation.printed}。`] : []
  return {
    key: `indicator.${id}.actual`,
    metric: '',
    fact,
    explanation: explain(
      `${name} · 实际完成值`,
      fact,
      { kind: 'typed', ledger: 'performanceIndicators', rowId: id },
      {
        ...(isKnown(fact) ? { inWords: '填报人填写' } : {}),
        notes: note,
        inputs: inputs.map((input) => input.explanation),
      },
    ),
  }
}

async function byMetric(indicator: Indicator, from: From): Promise<Figure | null> {
  if (indicator.metric === null) return null
  const metric = from.metricNamed(indicator.metric)
  if (!metric)
    return typedFigure(
      indicator,
      missing(`没有名为“${indicator.metric}”的口径，请在“绩效指标”里重新选择取数口径。`),
      [],
    )
  try {
    const narrowed = parseArguments(indicator.metricArguments, metric)
    return await evaluateMetric(metric, { ...from.question, arguments: narrowed }, from.reader)
  } catch (error) {
    // A condition that cannot be read is the indicator's own gap; every other figure of the form still stands.
    if (error instanceof MetricError) return typedFigure(indicator, missing(error.message), [])
    throw error
  }
}

/** Whether the typed result and the ledger's figure are the same number; null when they cannot be compared. */
export function agrees(indicator: Indicator, ledgerSays: Figure): boolean | null {
  if (indicator.actualText === null || !isKnown(ledgerSays.fact)) return null
  const typed = statedIn(indicator.actualText)
  const counted = statedBy(ledgerSays.fact.value, indicator.unit)
  if (!typed || !counted || (typed.unit !== '' && typed.unit !== counted.unit)) return null
  if (typed.bound === 'atLeast') return counted.number.gte(typed.number)
  if (typed.bound === 'atMost') return counted.number.lte(typed.number)
  if (typed.bound === 'about') return null
  return counted.number.toDecimalPlaces(typed.number.decimalPlaces()).equals(typed.number)
}
