import {
  type Flow,
  flowsOf,
  judge,
  type Mention,
  type Passage,
  passagesIn,
  printedPrecision,
  type Relation,
  rule,
  slipsIn,
  termOfMention,
  termsOf,
} from '@hengjian/checker'

/** What a text leads from one number to another by what came and what went: 年初预算, 追加, 追减, 全年预算. */
export const flowsInWords = rule({
  id: 'A15',
  name: 'flowsInWords',
  title: '文中年初数加减变动应等于结果数',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I08、I09：全年预算＝年初预算＋追加－追减，结余＝预算（收入）－支出',
  fix: '核对年初数、追加（新增）、追减（减少）与结果数；另有结转、收回的请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const flow of flowsOf(passage)) {
        const precision = printedPrecision(passage, flow.closing.figure.unit)
        const ways = readingsOf(flow)
        if (flow.entire) {
          const [relation] = ways
          const isExplained = relation && isLeftOut(relation, flow, precision)
          if (relation && (isExplained || isSlip(relation, precision)))
            yield { relation, document: passage.document, precision, certainty: 0.6, atMost: 'warning' }
          continue
        }
        // Where one way to read the sentence holds, that one is meant.
        const fitting = ways.find((relation) => !['wrong', 'sign'].includes(judge(relation, precision).kind))
        const relation = fitting ?? nearest(ways, precision)
        if (!relation || (relation !== fitting && isPartOf(relation, passage, precision))) continue
        const simple = flow.opening.length < 2 && flow.came.length < 2 && flow.went.length < 2
        yield {
          relation,
          document: passage.document,
          precision,
          certainty: flow.together && simple ? 0.8 : 0.5,
          atMost:
            flow.together && simple
              ? 'error'
              : flow.together && isSlip(relation, precision)
                ? 'warning'
                : 'notice',
        }
      }
  },
})

/** 其中基本支出结余 10 万元、项目支出结余 200.34 万元: what a balance lacks of the whole one stands beside it. */
function isPartOf(relation: Relation, { said }: Passage, precision: number): boolean {
  const verdict = judge(relation, precision)
  if (relation.kind !== 'sum' || verdict.kind !== 'wrong' || verdict.difference.gt(0)) return false
  const own = new Set(termsOf(relation).map(({ figure }) => figure.id))
  return said.some(({ mentions }) =>
    mentions.some(
      ({ figure, turn }) =>
        turn === null &&
        !own.has(figure.id) &&
        figure.value !== null &&
        figure.unit === relation.total.figure.unit &&
        verdict.difference.abs().eq(figure.value),
    ),
  )
}

/** Whether a number told beside a calculation was left out of it, or counted twice, or it holds. */
function isLeftOut(relation: Relation, { around, came, went }: Flow, precision: number): boolean {
  const verdict = judge(relation, precision)
  if (verdict.kind !== 'wrong') return verdict.kind !== 'cannotTell'
  const off = Number(verdict.difference.abs())
  const is =
    (wanted: number) =>
    (one: Mention): boolean =>
      Math.abs(Number(one.figure.value) - wanted) < 1e-6
  return around.some(is(off)) || [...came, ...went].some(is(off / 2))
}

function isSlip(relation: Relation, precision: number): boolean {
  const verdict = judge(relation, precision)
  return verdict.kind !== 'cannotTell' && slipsIn(verdict, termsOf(relation)).length > 0
}

/** Where none holds: the one that a slip would mend, or the one that comes nearest. */
function nearest(ways: readonly Relation[], precision: number): Relation | undefined {
  const judged = ways.flatMap((relation) => {
    const verdict = judge(relation, precision)
    if (verdict.kind === 'cannotTell') return []
    return [{ relation, isSlip: isSlip(relation, precision), off: verdict.difference.abs() }]
  })
  return judged.toSorted(
    (one, other) => Number(other.isSlip) - Number(one.isSlip) || one.off.cmp(other.off),
  )[0]?.relation
}

/** All of them, and every choice that leaves some out: 追加 may be told with its parts, and 结转 need not count. */
function readingsOf({ closing, opening, came, went, entire }: Flow): readonly Relation[] {
  const movements = [...came, ...went].slice(0, 5)
  const total = termOfMention(closing)
  const relationOf = (starts: readonly Mention[], moved: readonly Mention[]): Relation => ({
    kind: 'sum',
    total,
    parts: [...starts, ...moved.filter((one) => came.includes(one))].map(termOfMention),
    less: moved.filter((one) => went.includes(one)).map(termOfMention),
  })
  if (entire) return [relationOf(opening, movements)]
  const choices = Array.from({ length: 2 ** movements.length }, (_, mask) =>
    movements.filter((_one, at) => !((mask >> at) & 1)),
  ).filter((some) => some.length > 0)
  return choices
    .flatMap((moved) => [relationOf(opening, moved), ...(opening.length > 0 ? [relationOf([], moved)] : [])])
    .filter(
      (relation) =>
        relation.kind === 'sum' &&
        relation.parts.length > 0 &&
        relation.parts.length + (relation.less?.length ?? 0) > 1,
    )
}
