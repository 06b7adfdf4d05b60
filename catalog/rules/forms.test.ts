import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type CheckedFile, type ScoredForm } from '@hengjian/checker'
import { fileOf, formWriter } from '@hengjian/checker/testing'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const checked = (file: CheckedFile) => check(file, [...shelf.rules.values()], shelf.parameters)

/** A project form that is right in every cell, with some of its cells changed. */
function project(changed: Readonly<Record<string, string>> = {}) {
  const { cell, fund, indicator, form } = formWriter()
  const text = (usual: string): string => changed[usual] ?? usual
  const of = (...texts: readonly string[]): readonly string[] => texts.map(text)
  const funds = [
    fund('appropriation', ...of('其中：当年财政拨款', '40', '46.5', '44.31', '', '', '')),
    fund('carriedOver', ...of('上年结转', '2', '2', '2', '', '', '')),
    fund('total', ...of('年度资金总额', '42', '48.5', '46.31', '10', '95.48%', '9.55')),
  ]
  const rows = [
    indicator(
      ...of('产出指标', '数量指标', '走访企业', '60家', '55家', '30', '27.5', '两次走访改期，今后提前约定'),
    ),
    indicator(...of('', '质量指标', '资料归档率', '≥96%', '97%', '20', '20', '')),
    indicator(
      ...of('效益指标', '社会效益指标', '新增合作意向', '8个', '9个', '30', '29', '一项未正式签订，正在推进'),
    ),
    indicator(...of('满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '94%', '10.0', '10', '')),
  ]
  return fileOf(form(funds, rows, { total: { points: cell(text('100')), score: cell(text('96.05')) } }))
}
const found = (changed: Readonly<Record<string, string>>) =>
  checked(project(changed)).findings.map(({ rule, severity, message }) => [rule, severity, message])
const rules = (changed: Readonly<Record<string, string>>): readonly string[] =>
  checked(project(changed)).findings.map(({ rule }) => rule)

describe('a project form', () => {
  it('that is right is left alone', () => expect(found({})).toEqual([]))

  it('with a rate rounded before scoring has one cause, named with its consequence', () => {
    const { findings } = checked(project({ '95.48%': '95.00%', '9.55': '9.50', '96.05': '96.00' }))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      rule: 'A19',
      severity: 'error',
      stated: '95.00%',
      expected: '95.48%',
      message: '执行率所填 95% 是取整后的数；按表内数 46.31 ÷ 48.5 × 100% = 95.48%，请核对。',
    })
  })

  it('with one amount changed says so once, at its place', () => {
    const { findings } = checked(project({ '46.31': '46.81' }))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.places[0]?.quote).toBe('46.81')
    expect(findings[0]?.consequences.length).toBeGreaterThan(0)
  })

  it.each([
    ['a total that is not the sum of its sources', { '48.5': '49.5' }, 'A12'],
    ['a score that does not follow from the rate', { '9.55': '8.55' }, 'S01'],
    ['a total score that is not the sum', { '96.05': '97.05' }, 'A26'],
    ['points that make more than a hundred', { '30': '31', '100': '102' }, 'A24'],
    ['a score above its points', { '29': '31', '96.05': '98.05' }, 'A27'],
    ['a score without a result', { '97%': '' }, 'S04'],
    ['points lost without a reason', { '两次走访改期，今后提前约定': '' }, 'S05'],
    ['a score above what was reached', { '27.5': '29.5', '96.05': '98.05' }, 'S02'],
    ['a result far above its target', { '9个': '19个', '一项未正式签订，正在推进': '' }, 'S06'],
    ['a target given as result', { '97%': '≥96%' }, 'T01'],
    ['a target that is the name', { '8个': '新增合作意向' }, 'T03'],
    ['a target that nobody can measure', { '8个': '积极吸引' }, 'T02'],
    ['a satisfaction above everything', { '94%': '104%' }, 'T10'],
    ['no total score', { '96.05': '' }, 'D13'],
    ['points lost without what will be done', { '两次走访改期，今后提前约定': '两次走访改期' }, 'S05'],
    [
      'a score below what was reached, whose way of scoring is not shown',
      { '27.5': '20', '96.05': '88.55' },
      'S02',
    ],
    ['a way of scoring given as result', { '97%': '未出现缺失得满分' }, 'T01'],
    ['numbers without a unit', { '60家': '60', '55家': '55' }, 'T04'],
  ])('asks for %s', (_, changed, rule) => expect(rules(changed)).toContain(rule))

  it.each([
    ['a result far above its target with its reason', { '8个': '3个' }],
    ['trailing zeros that were dropped', { '46.5': '46.50', '9.55': '9.55' }],
    ['a tail of rounding', { '95.48%': '95.5%' }],
    ['a score a little below what was reached', { '27.5': '27.2', '96.05': '95.75' }],
    ['a rate whose name says its unit', { '≥96%': '96', '97%': '97' }],
  ])('leaves alone %s', (_, changed) =>
    expect(found(changed).filter(([, severity]) => severity !== 'info')).toEqual([]),
  )

  it('with one indicator under two headings asks about it, and names the second place', () => {
    const found = checked(project({ 资料归档率: '走访企业', '≥96%': '60家', '97%': '55家' })).findings
    expect(
      found.filter(({ rule }) => rule === 'T16').map(({ places }) => places.map(({ line }) => line)),
    ).toEqual([[expect.any(Number), expect.any(Number)]])
    expect(rules({ 资料归档率: '走访企业' })).not.toContain('T16')
  })

  it.each([
    [
      'goals put into the past and nothing else',
      '组织四次企业对接活动，提升服务水平',
      '组织了四次企业对接活动，提升了服务水平',
      ['N11'],
    ],
    [
      'goals with their results',
      '组织四次企业对接活动，提升服务水平',
      '全年对接五场，到会企业 60 家，签约 3 项',
      [],
    ],
  ])('with %s', (_, expected, achieved, asked) => {
    const [form] = project().documents.flatMap(({ forms }) => forms)
    const { cell } = formWriter()
    const file = fileOf({ ...(form as ScoredForm), expected: cell(expected), achieved: cell(achieved) })
    expect(checked(file).findings.map(({ rule }) => rule)).toEqual(asked)
  })

  it('cannot tell the total where rows were lost with their points', () => {
    const { cannotTell, findings } = checked(project({ '30': '', '27.5': '' }))
    expect(findings.filter(({ rule }) => rule === 'A26')).toEqual([])
    expect(cannotTell.map(({ reason }) => reason)).toContain('读到的分值之和不足 100 分，总分没有核对。')
  })

  it('cannot tell where points are blank', () => {
    const { cannotTell } = checked(project({ '20': '' }))
    expect(cannotTell.map(({ reason }) => reason)).toContain('有指标没有填写分值，分值之和没有核对。')
  })
})

describe('the words of findings', () => {
  const forbidden = /警告|属实|误报|失真|造假|虚报|违规|不可能|不能得满分|照抄|[!！]|[A-Za-z]{3,}/
  it('ask and never accuse', () => {
    const sentences = [...shelf.rules.values()].flatMap(({ title, fix, says, basis }) => [
      title,
      fix,
      basis,
      ...Object.values(says),
    ])
    expect(
      sentences.map((one) => one.replaceAll(/\{\w+\}/g, '')).filter((one) => forbidden.test(one)),
    ).toEqual([])
  })
})
