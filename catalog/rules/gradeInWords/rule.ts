import { gradesOf, type Legend, legendIn, passagesIn, rule } from '@hengjian/checker'

/** A grade in a text is that of its score, by the scale of the file or, where it prints none, by the usual one. */
export const gradeInWords = rule({
  id: 'S24',
  name: 'gradeInWords',
  title: '文中所写等次应与得分对应',
  level: 'warning',
  status: 'trial',
  basis: '文中所列分档；没有列的，财预〔2020〕10号，90分以上为优、80分以上为良、60分以上为中、60分以下为差',
  fix: '核对得分和等次；按当地分档评定的，请写明分档。',
  says: {
    printed: '文中得分 {score}，等次为“{grade}”；按文中所列分档应为“{expected}”，请核对。',
    usual:
      '文中得分 {score}，等次为“{grade}”；按 {excellent}、{good}、{pass} 分分档应为“{expected}”，请核对，或注明分档依据。',
  },
  *check(file, parameters) {
    const [excellent, good, pass] = ['excellent', 'good', 'pass'].map((name) =>
      parameters('reportChecks', name),
    ) as [string, string, string]
    const usual: Legend = [
      { from: Number(excellent), grade: '优' },
      { from: Number(good), grade: '良' },
      { from: Number(pass), grade: '中' },
      { from: 0, grade: '差' },
    ]
    const legends = file.documents.flatMap(({ sentences }) =>
      sentences.flatMap(({ text }) => legendIn(text.text) ?? []),
    )
    const own = legends.length > 0
    for (const passage of passagesIn(file))
      for (const { score, grade, quote } of gradesOf(passage)) {
        const value = Number(score.figure.value)
        const scale = (own ? legends : usual).filter(({ from }) => value >= from)
        const highest = Math.max(...scale.map(({ from }) => from))
        const expected = new Set(scale.filter(({ from }) => from === highest).map((band) => band.grade))
        const [first] = expected
        // Two scales in one file do not say which is meant, and other names belong to another scale.
        if (value > 100 || first === undefined || expected.size > 1 || expected.has(grade)) continue
        if (!(own ? legends : usual).some((band) => band.grade === grade)) continue
        yield {
          says: own ? 'printed' : 'usual',
          values: { score: score.figure.printed, grade, expected: first, excellent, good, pass },
          document: passage.document,
          places: [{ place: score.figure.place, quote }],
          stated: grade,
          expected: first,
          certainty: 0.8,
          atMost: own ? 'warning' : 'notice',
        }
      }
  },
})
