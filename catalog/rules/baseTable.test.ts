import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))

/** A base table, a department form and a project form that fit each other, with some cells changed. */
function file(changed: Readonly<Record<string, string>> = {}): string {
  const cell = (usual: string): string => changed[usual] ?? usual
  const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [
    '# 部门整体支出绩效评价基础数据表',
    '',
    row('财政供养人员情况', '编制数', '2023年实际在职人数', '控制率'),
    '| --- | --- | --- | --- |',
    row('', '12', '11', '91.67%'),
    row('经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'),
    row('三公经费', '3.2', '3.5', '3.1'),
    row('1、公务用车购置和维护经费', '1.2', '1.3', '1.1'),
    row('其中：公车购置', '0', '0', '0'),
    row('公车运行维护', '1.2', '1.3', '1.1'),
    row('2、出国经费', '0', '0', '0'),
    row('3、公务接待', '2', '2.2', '2.0'),
    row('项目支出：', '40', '48.5', '46.31'),
    row('1、业务工作经费', '40', '48.5', '46.31'),
    row('2、运行维护经费', '0', '0', '0'),
    row('3、本级专项资金', '0', '0', '0'),
    row('公用经费：', '20', '22', '21'),
    row('其中：办公经费', '2.4', '3', '2.9'),
    row('水费、电费、差旅费', '6', '7', '6.8'),
    row('会议费、培训费', '1', '1', '0.9'),
    row('政府采购金额', '0', '0', '0'),
    row('部门基本支出预算调整', '', '', ''),
  ].join('\n')
}

const found = (changed: Readonly<Record<string, string>> = {}) =>
  check(understand('基础表.md', readText(file(changed))), [...shelf.rules.values()], shelf.parameters)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity }) => [rule, severity])

describe('a base table', () => {
  it('that adds up is left alone', () => expect(found()).toEqual([]))

  it.each([
    ['a total that is not the sum of its rows', { '3.1': '3.6' }, ['A06', 'error']],
    ['a part that was mistyped', { '2.0': '2.9' }, ['A06', 'error']],
  ])('asks for %s', (_, changed, finding) => expect(found(changed)).toContainEqual(finding))

  it('with spending beyond its budget asks for the papers of what came later, and does not call it wrong', () => {
    expect(found({ '6.8': '16.8' })).toEqual([['B04', 'notice']])
    expect(found({ '6.8': '7' })).toEqual([])
  })
})
