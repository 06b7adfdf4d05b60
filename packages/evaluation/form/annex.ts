import type { Explanation, Source } from '@hengjian/metric'
import type { Block } from '@hengjian/report'
import { plain } from '@hengjian/report'
import { assertInvariant } from '@hengjian/values'
import type { ProjectEvaluation } from '../projectEvaluation.ts'

const indent = '　'
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八'] as const

function sourceInWords(source: Source): string | null {
  switch (source.kind) {
    case 'records':
      return `取自“${source.ledgerTitle}”${source.rows}条`
    case 'total':
      return `取自汇总数，来源文件：${source.document}`
    // The basis of the scores is named once, at the head of the annex.
    case 'rule':
    case 'typed':
    case 'computed':
      return null
  }
}

/** One node of the tree as a sentence: what it is, how it was computed, from where, and what may not be overlooked. */
function sentence(explanation: Explanation): string {
  const { title, printed, fact, inWords, withNumbers, source, notes } = explanation
  if (fact.kind !== 'known') return [`${title}：${printed}`, ...notes].join('')
  const working = [inWords, withNumbers].filter((part) => part !== null).join('：')
  const inside = [working, sourceInWords(source)].filter((part) => part !== null && part !== '').join('；')
  return [`${title}：${printed}${inside === '' ? '' : `（${inside}）`}。`, ...notes].join('')
}

/** What a known figure did not need is not listed under it; what an unknown one lacks is. */
const toList = ({ fact, inputs }: Explanation): readonly Explanation[] =>
  fact.kind === 'known' ? inputs.filter((input) => input.fact.kind === 'known') : inputs

/** The tree of a figure, a line for each node, inputs under what they feed. */
export const explanationLines = (explanation: Explanation, depth = 0): readonly string[] => [
  `${indent.repeat(depth)}${sentence(explanation)}`,
  ...toList(explanation).flatMap((input) => explanationLines(input, depth + 1)),
]

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: plain(text), align: 'left' })

/** 各数取数说明: how every figure of the form was computed, in the order of the form. */
export function annexBlocks({ figures, indicators, scorecard }: ProjectEvaluation): readonly Block[] {
  const treeOf = (key: string): readonly Block[] => {
    const explanation = figures[key]
    assertInvariant(explanation, `the form has no figure ${key}`)
    return explanationLines(explanation).map(paragraph)
  }
  const sections = [
    { title: '预算执行', keys: ['funds.total.initial', 'execution.score'] },
    ...scorecard.classes.map(({ class: name }) => ({
      title: name,
      keys: indicators
        .filter(({ indicator }) => indicator.class === name)
        .map(({ indicator }) => `indicator.${indicator.id}.score`),
    })),
  ].filter(({ keys }) => keys.length > 0)
  const { document, clause } = scorecard.basis
  const basis = paragraph(`指标体系：${scorecard.title}。计分依据：${document}，${clause}。`)
  const listed = sections.flatMap(({ title, keys }, index): readonly Block[] => [
    { kind: 'heading', level: 1, number: `${ordinals[index] ?? String(index + 1)}、`, text: title },
    ...keys.flatMap(treeOf),
  ])
  return [basis, ...listed]
}
