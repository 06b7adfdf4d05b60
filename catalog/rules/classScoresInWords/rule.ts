import {
  classScoresOf,
  looksMistyped,
  passagesIn,
  rule,
  sumOf,
  termOfMention,
  valueOf,
} from '@hengjian/checker'

/** Classes of a scorecard told in one sentence; more of them than these may have scored. */
const nearlyAll = 4

/** What a sentence says each class scored makes the score that it ends with. */
export const classScoresInWords = rule({
  id: 'S25',
  name: 'classScoresInWords',
  title: '文中各部分得分之和应等于总得分',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的各部分得分和总得分',
  fix: '核对各部分得分和总得分；有未列出的部分，请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { total, parts } of classScoresOf(passage)) {
        const [whole, terms] = [termOfMention(total), parts.map(termOfMention)]
        const off = valueOf(whole)?.minus(sumOf(terms))
        if (!off) continue
        // A class may be left out, so that the whole is more: then only a slip is asked about.
        const typed = looksMistyped([whole, ...terms], off)
        if (off.gt(0) && parts.length < nearlyAll && !typed) continue
        yield {
          relation: { kind: 'sum', total: whole, parts: terms },
          document: passage.document,
          certainty: 0.8,
          atMost: off.gt(0) && !typed ? 'notice' : 'warning',
        }
      }
  },
})
