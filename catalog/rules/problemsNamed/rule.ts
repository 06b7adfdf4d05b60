import {
  type CheckedFile,
  type DocumentLine,
  formsOf,
  linesOf,
  quoted,
  type Quoted,
  resultOf,
  rule,
  type ScoredForm,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const ordinal = String.raw`(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．])?`
const name = String.raw`(?:项目|工作|绩效)?(?:中|实施中)?(?:存在的?|发现的?|主要){0,3}问题(?:(?:[、及和与]|以及)?(?:主要)?(?:原因|不足|建议|改进措施|整改情况|有关建议)(?:分析)?){0,3}`
const nothing = String.raw`(?:目前|本年度|本单位)?(?:无|暂无|没有|未发现|不存在)(?:明显|较大|重大|突出)?(?:的)?(?:问题)?`
const heading = new RegExp(`^${ordinal}${name}[：:。]?$`)
const inOne = new RegExp(`^${ordinal}${name}[：:。]\\s*${nothing}[。；;]?$`)
const alone = new RegExp(`^${nothing}[。；;]?$`)

/** 存在问题：无 is said where the forms say that something was not reached. */
export const problemsNamed = rule({
  id: 'N13',
  name: 'problemsNamed',
  title: '有指标未完成的，应写明存在的问题',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，自评报告分析偏离绩效目标的原因；界限值见报告检查的界限值',
  fix: '写明未完成的指标和原因；已在自评表说明的，正文照应。',
  says: {
    none: '“存在问题”写“{said}”，自评表中“{indicator}”指标值 {target}，完成值 {actual}，少于指标值的 {share}%，请补充。',
  },
  *check(file, parameters) {
    const least = new Decimal(1).minus(parameters('reportChecks', 'problemDeviation'))
    for (const { line, said } of withoutProblems(linesOf(file))) {
      const missed = formsBeside(file, line).flatMap((form) => missedIn(form, least))
      const [first] = missed
      if (!first) continue
      yield {
        says: 'none',
        values: { ...first.values, said, share: least.times(100).toFixed() },
        document: line.document,
        places: [{ place: line.place, quote: line.text }, ...missed.map(({ quote }) => quote)],
        certainty: 0.8,
      }
    }
  },
})

type Blank = { readonly line: DocumentLine; readonly said: string }

/** Sections of problems that say there are none. A heading without anything below may be cut off: it is left alone. */
const withoutProblems = (lines: readonly DocumentLine[]): readonly Blank[] =>
  lines.flatMap((line, at): readonly Blank[] => {
    if (!line.text.includes('问题') || line.text.length > 40) return []
    const words = line.text.replaceAll(/\s/g, '')
    const next = lines[at + 1]
    if (inOne.test(words))
      return [{ line, said: words.replace(/^.*[：:。](?=.)/, '').replace(/[。；;]$/, '') }]
    return heading.test(words) && next?.document === line.document && alone.test(next.text.trim())
      ? [{ line: next, said: next.text.trim().replace(/[。；;]$/, '') }]
      : []
  })

/** The forms that a section speaks of: those of its table, of its document, or the only one of its file. */
function formsBeside(file: CheckedFile, { place, document }: DocumentLine): readonly ScoredForm[] {
  const all = formsOf(file, 'departmentForm', 'projectForm')
  if (place.table !== undefined)
    return all.filter((one) => one.document === document && one.form.place.table === place.table).map(formOf)
  const own = all.filter((one) => one.document === document)
  return (own.length > 0 ? own : all.length === 1 ? all : []).map(formOf)
}

const formOf = ({ form }: { readonly form: ScoredForm }): ScoredForm => form

type Missed = { readonly values: Readonly<Record<string, string>>; readonly quote: Quoted }

const missedIn = ({ indicators }: ScoredForm, least: Decimal): readonly Missed[] =>
  indicators.flatMap((row): readonly Missed[] => {
    const result = resultOf(row)
    if (!result || result.met || result.share.gte(least) || !row.level3 || !row.target || !row.actual)
      return []
    return [
      {
        values: { indicator: row.level3.text, target: row.target.text, actual: row.actual.text },
        quote: quoted(row.actual),
      },
    ]
  })
