import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const { rules, parameters } = await loadRules(fileURLToPath(new URL('..', import.meta.url)))

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The older form of an invented office that fits in every number, with some of its words changed. */
function file(changed: Readonly<Record<string, string>> = {}): string {
  const text = [
    '部门整体支出绩效自评表',
    '',
    '年度收入情况（万元）',
    '',
    row('机构名称', '收入合计', '上年结转', '公共财政拨款', '其他收入'),
    row('---', '---', '---', '---', '---'),
    row('局机关及所属单位汇总', '120.5', '20.3', '100.2', ''),
    row('投资服务站', '120.5', '20.3', '100.2', ''),
    '',
    '年度支出和结余情况（万元）',
    '',
    row('机构名称', '支出合计', '基本支出', '人员支出', '公用支出', '项目支出', '当年结余', '累计结余'),
    row('---', '---', '---', '---', '---', '---', '---', '---'),
    row('局机关及所属单位汇总', '110.4', '80.1', '70.6', '9.5', '30.3', '-10.2', '10.1'),
    row('投资服务站', '110.4', '80.1', '70.6', '9.5', '30.3', '-10.2', '10.1'),
    '',
    row('内容', '评价结果', '说明'),
    row('---', '---', '---'),
    row('绩效自评综合得分及评价等次', '91分，优', ''),
    '',
    '1、投入',
    '',
    '（1）目标设定',
    '',
    '①绩效目标合理性（8分）：目标与职责相符，得8分。',
    '',
    '②在职人员控制率（12分）：控制率为90%，得12分。',
    '',
    '2、过程',
    '',
    '①预算完成率（30分）：完成率为90%，得25分。',
    '',
    '②制度健全性（20分）：制度完整，得20分。',
    '',
    '3、产出',
    '',
    '①重点工作完成率（20分）：按计划完成，得18分。',
    '',
    '②群众满意度（10分）：调查结果为92%，得8分。',
    '',
    '投入绩效为20分，过程绩效为45分，产出绩效为26分，总绩效为91分。',
  ].join('\n')
  return Object.entries(changed).reduce((so, [from, to]) => so.replaceAll(from, to), text)
}

const found = (changed: Readonly<Record<string, string>> = {}) =>
  check(understand('旧表.md', readText(file(changed))), [...rules.values()], parameters)
const rulesOf = (changed: Readonly<Record<string, string>>): readonly string[] =>
  found(changed).findings.flatMap(({ rule, consequences }) => [rule, ...consequences.map((one) => one.rule)])

describe('the older form', () => {
  it('that fits in every number is left alone, and its relations are judged', () => {
    const { findings, judged } = found()
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([])
    expect(judged).toBeGreaterThan(15)
  })

  it.each([
    ['an income that is not the sum of its sources', { '| 20.3 |': '| 22.3 |' }, 'A13'],
    ['staff and running costs that do not make 基本支出', { '| 70.6 |': '| 72.6 |' }, 'A13'],
    ['a balance that is not income less spending', { '| 10.1 |': '| 12.1 |' }, 'A14'],
    ['a year without its balance', { '| -10.2 |': '|  |' }, 'A14'],
    [
      'a consolidated row that is not the sum',
      { '汇总 | 120.5 | 20.3 | 100.2 ': '汇总 | 130.5 | 30.3 | 100.2 ' },
      'X27',
    ],
    ['a consolidated row that is blank', { '汇总 | 120.5 | 20.3 | 100.2 ': '汇总 |  |  |  ' }, 'X27'],
    ['a result that only shows its legend', { '91分，优': '备注：90分以上为优' }, 'X21'],
    ['a class that is not the sum of its items', { 过程绩效为45分: '过程绩效为47分' }, 'A28'],
    ['a whole that is not the sum of its classes', { 总绩效为91分: '总绩效为94分' }, 'A28'],
    ['points that do not make a hundred', { '制度健全性（20分）': '制度健全性（25分）' }, 'A28'],
  ])('asks for %s', (_, changed, rule) =>
    expect(rulesOf(changed as Readonly<Record<string, string>>)).toContain(rule),
  )

  it('whose quantified targets hold no number says so once, and is silent where one does', () => {
    const targets = (first: string): string =>
      [
        row('评价内容', '绩效目标', '完成情况'),
        row('---', '---', '---'),
        row('指标1：', first, '完成'),
        row('指标2：', '推进资料整理', '完成'),
        row('指标3：', '改进服务', '完成'),
      ].join('\n')
    const asked = (first: string) =>
      check(
        understand('旧表.md', readText(`部门整体支出绩效自评表\n\n${targets(first)}`)),
        [...rules.values()],
        parameters,
      ).findings.map(({ rule, places }) => [rule, places.length])
    expect(asked('开展客商联络')).toEqual([['T11', 3]])
    expect(asked('联络客商40批次')).toEqual([])
  })

  it('cannot tell the classes where an item gives no score', () => {
    const { cannotTell } = found({ '制度完整，得20分': '制度完整' })
    expect(cannotTell.map(({ reason }) => reason)).toContain('有评分项没有读到得分，各部分得分没有核对。')
  })

  it('blank rows of several tables are one finding, with all their places', () => {
    const { findings } = found({
      '汇总 | 120.5 | 20.3 | 100.2 ': '汇总 |  |  |  ',
      '汇总 | 110.4 | 80.1 | 70.6 | 9.5 | 30.3 | -10.2 | 10.1': '汇总 |  |  |  |  |  |  |  ',
    })
    expect(findings.map(({ rule, places }) => [rule, places.map(({ line }) => line)])).toEqual([
      ['X27', [7, 14]],
    ])
  })
})
