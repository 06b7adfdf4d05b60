import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { checkAcross, checkTogether, sourcedFacts, understand, understandTogether } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...shelf.rules.values()]

type Files = Readonly<Record<string, string>>

const readings = (files: Files) =>
  Object.entries(files).map(([name, text]) => ({ name, reading: readText(text) }))
const together = (files: Files) =>
  checkTogether(understandTogether('报送', readings(files), shelf.measures), rules, shelf.parameters).findings
const across = (files: Files) =>
  checkAcross(
    readings(files).flatMap(({ name, reading }) =>
      sourcedFacts(name, understand(name, reading, shelf.measures)),
    ),
    rules,
    shelf.parameters,
  ).findings

const report = (unit: string, year: number, ...sentences: readonly string[]): string =>
  [`# ${unit}${year}年度部门整体支出绩效自评报告`, ...sentences].join('\n\n')
const form = (executed: string, rate = '94%', score = '9.4'): string =>
  [
    '# 甲市投资促进中心部门整体支出绩效自评表（2023年度）',
    '',
    '| 单位名称 | 甲市投资促进中心 | | | | | | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    `| | 年度资金总额 | 100 | 120 | ${executed} | 10 | ${rate} | ${score} |`,
  ].join('\n')
const unit = '甲市投资促进中心'
const spending = '2023年度支出决算112.8万元，其中基本支出80.5万元，项目支出32.3万元。'

describe('report and form of one submission in files of their own', () => {
  it('are compared, and every place names its file', () => {
    const [finding, ...more] = together({
      '报告.md': report(unit, 2023, spending),
      '自评表.md': form('110.8', '92.33%', '9.23'),
    })
    expect(more).toEqual([])
    expect(finding).toMatchObject({ rule: 'X01', severity: 'warning' })
    expect(finding?.places.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual([
      '报告.md:3',
      '自评表.md:6',
    ])
  })

  it('that agree are left alone, and so is what one of them says wrong by itself', () => {
    expect(together({ '报告.md': report(unit, 2023, spending), '自评表.md': form('112.8') })).toEqual([])
    const wrongByItself = spending.replace('80.5', '81.5')
    expect(together({ '报告.md': report(unit, 2023, wrongByItself), '自评表.md': form('112.8') })).toEqual([])
  })
})

describe('reports of two years', () => {
  const before = (...sentences: readonly string[]) => report(unit, 2022, ...sentences)
  const now = (...sentences: readonly string[]) => report(unit, 2023, ...sentences)

  it('that give another number for the year before are asked about', () => {
    const files = {
      '2022.md': before('2022年公务接待费2.6万元。'),
      '2023.md': now('2022年公务接待费2.8万元。'),
    }
    expect(across(files).map(({ rule, message }) => [rule, message])).toEqual([
      [
        'X12',
        '2023年度报告所填2022年公务接待费 2.8 万元，2022年度报告所填 2.6 万元，相差 0.2 万元，请核对，或注明调整的依据。',
      ],
    ])
  })

  it('whose balance is not carried over are asked about', () => {
    const files = { '2022.md': before('年末结转和结余4.2万元。'), '2023.md': now('上年结转3.2万元。') }
    expect(across(files).map(({ rule, stated, expected }) => [rule, stated, expected])).toEqual([
      ['X13', '3.2万元', '4.2 万元'],
    ])
  })

  it('that agree, of other offices, or of years that do not follow, are left alone', () => {
    expect(
      across({ '2022.md': before('年末结转和结余4.2万元。'), '2023.md': now('上年结转4.2万元。') }),
    ).toEqual([])
    expect(
      across({
        '2022.md': before('年末结转和结余4.2万元。'),
        '2023.md': report('乙县商务局', 2023, '上年结转3.2万元。'),
      }),
    ).toEqual([])
    expect(
      across({
        '2021.md': report(unit, 2021, '年末结转和结余4.2万元。'),
        '2023.md': now('上年结转3.2万元。'),
      }),
    ).toEqual([])
  })
})

describe('offices of one region', () => {
  const of = (office: string, amount: string, whose = '全市') =>
    report(office, 2023, `${whose}内联引资到位资金${amount}亿元。`)

  it('that report another result of the region are asked about', () => {
    const files = { '中心.md': of(unit, '126.4'), '局.md': of('甲市商务局', '128.4') }
    expect(across(files).map(({ rule, severity }) => [rule, severity])).toEqual([['X15', 'warning']])
  })

  it("only as a hint where they do not say that it is the region's", () => {
    const files = { '中心.md': of(unit, '126.4', ''), '局.md': of('甲市商务局', '128.4', '') }
    expect(across(files).map(({ rule, severity }) => [rule, severity])).toEqual([['X15', 'notice']])
  })

  it('that print rates of completion, too, are told what targets these imply', () => {
    const told = (amount: string, rate: string) =>
      report('甲市商务局', 2023, `全市内联引资到位资金${amount}亿元，完成年度目标数的${rate}%。`)
    const said = (rate: string) => {
      const center = told('126.4', '105.3').replace('甲市商务局', unit)
      return across({ '中心.md': center, '局.md': told('128.4', rate) })[0]?.message
    }
    expect(said('107.0')).toMatch(/目标同为约 120 亿元。$/)
    expect(said('98.8')).toMatch(/目标分别约为 129.96 亿元、120.04 亿元。$/)
  })

  it('that agree, or are of another region, are left alone', () => {
    expect(across({ '中心.md': of(unit, '126.4'), '局.md': of('甲市商务局', '126.4') })).toEqual([])
    expect(across({ '中心.md': of(unit, '126.4'), '局.md': of('乙县商务局', '28.4', '全县') })).toEqual([])
  })
})
