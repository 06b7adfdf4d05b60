import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const found = (...lines: readonly string[]) =>
  check(
    understand('报告.txt', readText(lines.join('\n\n'))),
    [...shelf.rules.values()],
    shelf.parameters,
  ).findings.map(({ rule, severity, places }) => [rule, severity, places[0]?.line])

describe('calculations in prose', () => {
  it.each([
    ['a result that does not follow', '资产利用率＝（8.6万元÷9.2万元）×100%＝95.48%。', 'A29'],
    ['a sign that was lost', '变动率＝（2万元-3万元）÷3万元×100%＝33.33%。', 'A29'],
    [
      'a number that its paragraph names otherwise',
      '实际支出11.07万元，年初预算11.59万元，控制率＝（10.07万元÷11.59万元）×100%＝86.89%。',
      'A29',
    ],
    ['a comparison that is not so', '控制率为100%＜100%，得满分。', 'A30'],
    ['full marks of another number', '①预算调整率（5分）：调整率为1.14%，得满分4分。', 'S11'],
  ])('with %s are asked about', (_, text, rule) =>
    expect(found('一、自评情况', text)).toContainEqual([rule, expect.any(String), 3]),
  )

  it.each([
    '资产利用率＝（8.6万元÷9.2万元）×100%＝93.48%。',
    '利用率＝在用资产÷全部资产×100%',
    '满意度＝96.2×50%+96×40%+96×10%＝96.1',
    '控制率为88.18%＜100%，得满分。',
    '实际支出10.07万元，年初预算11.59万元，控制率＝（10.07万元÷11.59万元）×100%＝86.89%。',
    '追加30.95万元，剔除30.17万元，调整率＝（0.78万元÷68.16万元）×100%＝1.14%。',
    '①预算调整率（5分）：调整率为0，得满分5分。',
    '①预算调整率（5分）：调整率为1.14%，得4分。',
  ])('that hold are left alone: %s', (text) => expect(found('一、自评情况', text)).toEqual([]))
})

describe('a total with its parts in a sentence', () => {
  const asked = (text: string) => {
    const file = understand(
      '报告.txt',
      readText(`部门整体支出绩效自评报告（2023年度）\n\n${text}`),
      shelf.measures,
    )
    return check(file, [...shelf.rules.values()], shelf.parameters)
  }
  const of = (spending: string, people = '60.2'): string =>
    `2023年度支出决算${spending}万元，其中基本支出80.5万元，项目支出30.3万元。基本支出80.5万元中，人员经费${people}万元，日常公用经费20.3万元。`

  it('that is not their sum is asked about, once', () => {
    expect(asked(of('111.8')).findings.map(({ rule, stated, expected }) => [rule, stated, expected])).toEqual(
      [['A31', '111.8万元', '110.8 万元']],
    )
    expect(asked(of('110.8', '62.2')).findings.map(({ rule }) => rule)).toEqual(['A31'])
  })

  it('that is their sum is left alone, and so are parts of another stage or a list that names only some', () => {
    const { findings, judged } = asked(of('110.8'))
    expect([findings, judged > 0]).toEqual([[], true])
    expect(asked('2023年度支出决算111.8万元，年初预算基本支出80.5万元，项目支出30.3万元。').findings).toEqual(
      [],
    )
    expect(asked('2023年度支出决算111.8万元，其中基本支出80.5万元。').findings).toEqual([])
  })
})

describe('a rate that a form and a text both give', () => {
  const asked = (rate: string) =>
    check(
      understand(
        '报告.txt',
        readText(
          [
            '部门整体支出绩效自评报告（2023年度）',
            '',
            `预算执行率为${rate}。`,
            '',
            '部门整体支出绩效自评表',
            '',
            '| 单位名称 | 演示中心 | | | | | | |',
            '| --- | --- | --- | --- | --- | --- | --- | --- |',
            '| 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
            '| | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55 |',
          ].join('\n'),
        ),
        shelf.measures,
      ),
      [...shelf.rules.values()],
      shelf.parameters,
    ).findings.map(({ rule }) => rule)

  it('is one', () => {
    expect(asked('95.48%')).not.toContain('X01')
    expect(asked('95.5%')).not.toContain('X01')
    expect(asked('85.48%')).toContain('X01')
  })
})
