import {
  judge,
  passagesIn,
  rule,
  type Term,
  termOfMention,
  unfoundedClaim,
  unfoundedGapsOf,
} from '@hengjian/checker'

/** What grew or was saved, behind the two numbers that it seems to lie between, which neither they nor any others around it give. */
export const differencesWithoutNumbers = rule({
  id: 'A47',
  name: 'differencesWithoutNumbers',
  title: '文中增减、节约的数应能由前文列出的数算出',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的前后两数和相差的数',
  fix: '核对相差的数与前面的数；与其他数相比的，请写明与哪个数相比。',
  says: {
    slip: '{label}所填 {stated}；按文中的数 {formula}，疑有一位数字写错，请核对。',
    none: '{label}所填 {stated}，用前文列出的数算不出来（{formula}），请核对，或写明计算用的数。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { stated, beside } of unfoundedGapsOf(passage)) {
        const [more, less] = beside
          .toSorted((one, other) => Number(other.figure.value) - Number(one.figure.value))
          .map(termOfMention) as [Term, Term]
        const total = termOfMention(stated)
        const verdict = judge({ kind: 'sum', total, parts: [more], less: [less] })
        if (verdict.kind === 'cannotTell') continue
        yield unfoundedClaim([total, more, less], verdict, passage.document)
      }
  },
})
