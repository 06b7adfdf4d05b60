import type { Figure } from '../figures/figure.ts'
import type { BaseForm, Form, FormCell, PlainTable, ScoredForm } from '../forms/form.ts'
import { plainWords } from '../rules/formsOf.ts'
import type { Fact, Stage } from './fact.ts'
import { familyOf, type Surroundings } from './factsOfSentence.ts'
import { growthOf, type MeasureFinder } from './measure.ts'

/** What the cells of a recognised form say, under the names of the dictionary. */
export function factsOfForm(form: Form, around: Surroundings, find: MeasureFinder): readonly Fact[] {
  switch (form.kind) {
    case 'baseForm':
      return ofBase(form, around, find)
    case 'departmentForm':
    case 'projectForm':
      return ofScored(form, around, find)
    case 'plainTable':
      return ofTable(form, around, find)
    case 'scoreTable':
      return []
  }
}

/** A column under the name of a measure says one number where only one of its rows has any. */
function ofTable({ heads, rows }: PlainTable, around: Surroundings, find: MeasureFinder): readonly Fact[] {
  return heads.flatMap((head, at) => {
    const measure = measureOf(head, find)
    const filled = rows.flatMap(({ cells }) => (cells[at]?.figure ? [cells[at]] : []))
    const [only] = filled
    if (measure === null || filled.length !== 1) return []
    return fact(only, around, { measure, known: true, stage: 'executed', quote: head })
  })
}

type Said = {
  readonly measure: string
  readonly known: boolean
  readonly stage: Stage
  readonly year?: number | null
  readonly quote: string
}

function fact(cell: FormCell | null | undefined, around: Surroundings, said: Said): readonly Fact[] {
  if (!cell?.figure || cell.figure.value === null) return []
  const { document, period, scope, subject } = around
  const { measure, known, stage, year, quote } = said
  return [
    {
      figure: cell.figure,
      measure,
      known,
      stage,
      period: { ...period, year: year === undefined ? period.year : year },
      scope,
      subject,
      source: 'cell',
      document,
      quote: `${quote} ${cell.text}`,
      place: cell.place,
      certainty: 1,
    },
  ]
}

/** A row is the measure that its whole label names; a label that only contains one is something else. */
function measureOf(label: string, find: MeasureFinder): string | null {
  const words = plainWords(label).replaceAll(/[：:]|其中|[（(][^）)]*[)）]/g, '')
  const [named] = find(words)
  return named && named.end - named.start >= words.length - 1 ? named.measure.name : null
}

function ofBase(
  { posts, inPost, staffRate, columns, rows }: BaseForm,
  around: Surroundings,
  find: MeasureFinder,
): readonly Fact[] {
  const staff = (cell: FormCell | null, label: string): readonly Fact[] => {
    const measure = measureOf(label, find)
    const stage = label.endsWith('率') ? 'rate' : 'executed'
    return measure === null ? [] : fact(cell, around, { measure, known: true, stage, quote: label })
  }
  return [
    ...staff(posts, '编制数'),
    ...staff(inPost, '在职人数'),
    ...staff(staffRate, '在职人员控制率'),
    ...rows.flatMap(({ label, name, cells }) => {
      const measure = measureOf(label.text, find) ?? measureOf(name, find)
      if (measure === null) return []
      return columns.flatMap(({ stage, year, head }, at) =>
        stage === 'unknown'
          ? []
          : fact(cells[at], around, { measure, known: true, stage, year, quote: `${name} ${head.text}` }),
      )
    }),
  ]
}

function ofScored(form: ScoredForm, around: Surroundings, find: MeasureFinder): readonly Fact[] {
  const isUnit = form.kind === 'departmentForm'
  const total = form.funds?.total
  const measure = measureOf(isUnit ? '支出总额' : '项目资金', find)
  const rate = measureOf('预算执行率', find)
  const ofTotal = (cell: FormCell | null | undefined, stage: Stage, quote: string): readonly Fact[] =>
    measure === null ? [] : fact(cell, around, { measure, known: true, stage, quote })
  return [
    ...ofTotal(total?.initial, 'initialBudget', '年度资金总额 年初预算数'),
    ...ofTotal(total?.fullYear, 'fullYearBudget', '年度资金总额 全年预算数'),
    ...ofTotal(total?.executed, 'executed', '年度资金总额 全年执行数'),
    ...(rate === null
      ? []
      : fact(total?.rate, around, { measure: rate, known: true, stage: 'rate', quote: '执行率' })),
    ...form.spending.flatMap(({ name, amount }) => {
      const named = measureOf(name, find)
      return named === null
        ? []
        : fact(amount, around, { measure: named, known: true, stage: 'executed', quote: name })
    }),
    ...form.indicators.flatMap(({ level3, target, actual }) => {
      const name = level3?.text.replaceAll(/\s/g, '') ?? ''
      if (name === '') return []
      const said = (stage: Stage): Said => ({
        measure: resultNamed(name, find),
        known: false,
        stage,
        quote: name,
      })
      return [target, actual].flatMap((cell, at) =>
        cell?.figure && isResult(cell.figure) ? fact(cell, around, said(at === 0 ? 'target' : 'actual')) : [],
      )
    }),
  ]
}

/** What an indicator counts, under the name of the dictionary: 外贸增长率 is the growth of 进出口总额. */
function resultNamed(name: string, find: MeasureFinder): string {
  const found = find(name).find(({ measure }) => measure.of === 'result')
  if (!found) return name
  return /增长|增速|增幅/.test(name) ? growthOf(found.measure.title) : found.measure.title
}

/** Also a bare number: offices leave the unit of an indicator out. */
const isResult = (figure: Figure): boolean => familyOf(figure) !== null || figure.kind === 'plain'
