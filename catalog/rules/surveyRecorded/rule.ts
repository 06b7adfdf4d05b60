import { formsOf, isBlank, linesOf, quoted, rule, squeezed, termOf, valueOf } from '@hengjian/checker'

/** How a satisfaction came about: a survey, its answers, who was asked. */
const told = /问卷|调查|测评|评议|回访|抽样|抽取|样本|受访|回收|收回|访谈|满意(?:及基本满意)?\d+[份人家]/
/** A report in words has a place for it; a form by itself has none. */
const inWords = new Set(['departmentReport', 'projectReport'])

/** A satisfaction in per cent was asked of somebody: the report says of whom, and how. */
export const surveyRecorded = rule({
  id: 'T12',
  name: 'surveyRecorded',
  title: '满意度应写明调查方式和样本量',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，满意度指标以调查取得；样本量和方法应可复核',
  fix: '补充调查对象、方式、发放和收回的份数；没有开展调查的，写明数据来源。',
  says: { none: '{count} 个满意度指标（{indicators}）没有看到调查方式和样本量，请补充数据来源。' },
  *check(file) {
    if (!file.documents.some(({ kind }) => inWords.has(kind))) return
    const found = formsOf(file, 'departmentForm', 'projectForm').flatMap(({ form, document }) =>
      form.indicators.flatMap(({ level3, actual, score }) => {
        const isTold =
          level3?.text.includes('满意') === true &&
          actual?.figure &&
          actual.figure.bound === null &&
          !isBlank(actual) &&
          valueOf(termOf(score, ''))?.gt(0) === true
        return isTold ? [{ document, name: squeezed(level3.text), cell: actual }] : []
      }),
    )
    const [first] = found
    if (!first || linesOf(file).some(({ text }) => told.test(text))) return
    yield {
      says: 'none',
      values: {
        count: String(found.length),
        indicators: listed([...new Set(found.map(({ name, cell }) => `“${name}”${cell.text}`))]),
      },
      document: first.document,
      places: found.map(({ cell }) => quoted(cell)),
      certainty: 0.6,
    }
  },
})

/** A file of many projects has as many of them: the first ones say what is meant. */
const listed = (names: readonly string[]): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`
