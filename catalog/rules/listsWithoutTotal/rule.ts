import { passagesIn, rule, stagesOf, wholeElsewhere, yearsInPartsOf } from '@hengjian/checker'

/** The quarters and months of a year, and the stages that things are in, make the number that is told elsewhere. */
export const listsWithoutTotal = rule({
  id: 'A58',
  name: 'listsWithoutTotal',
  title: '各季度、各月、各阶段之和应等于他处所说的总数',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的分期数、分阶段数和总数',
  fix: '核对各季度（月、阶段）的数与全年数、总数；口径不同的请注明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file)) {
      const lists = [
        ...yearsInPartsOf(passage),
        ...stagesOf(passage).map((parts) => ({ parts, words: '项目' })),
      ]
      for (const { parts, words } of lists) {
        const found = wholeElsewhere(file, passage, parts, words)
        if (!found) continue
        const { relation, isSlip, isNear } = found
        yield {
          relation,
          document: passage.document,
          certainty: isSlip ? 0.6 : 0.5,
          atMost: isSlip || isNear ? 'warning' : 'notice',
        }
      }
    }
  },
})
