import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { check } from '../check.ts'
import { formsOf, termOf } from '../rules/formsOf.ts'
import type { Rule } from '../rules/rule.ts'
import { understand } from '../understand.ts'

/** A score is at most its points. */
const rule: Rule = {
  id: 'Z01',
  name: 'withinPoints',
  title: '得分不高于分值',
  level: 'error',
  status: 'trial',
  basis: '演示',
  fix: '核对。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'projectForm'))
      for (const { points, score } of form.indicators) {
        const [left, right] = [termOf(score, '得分'), termOf(points, '分值')]
        if (left && right) yield { relation: { kind: 'comparison', left, operator: '≤', right }, document }
      }
  },
}

/** A score is its points. */
const full: Rule = {
  ...rule,
  id: 'Z02',
  name: 'fullScore',
  *check(file) {
    for (const { form, document } of formsOf(file, 'projectForm'))
      for (const { points, score } of form.indicators) {
        const [one, other] = [termOf(score, '得分'), termOf(points, '分值')]
        if (one && other) yield { relation: { kind: 'restate', one, other }, document }
      }
  },
}

const lines = (score: string, gap: string): string =>
  [
    ['项目名称', '会展补助'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '补助展会', '10场', '10场', '30', score],
    ['总分', '100', '98'],
  ]
    .map((cells) => cells.join(gap))
    .join('\n')

const parameters = Object.assign(() => '', { outlines: [] })
const found = (text: string, asked = rule) =>
  check(understand('演示.txt', readText(text)), [asked], parameters).findings

describe('what only words hold together', () => {
  it('is asked about where no separator tells cells apart', () => {
    expect(found(lines('35', ' '))).toMatchObject([{ severity: 'warning', confidence: 0.9 }])
  })

  it('is a notice where cells are known by their places and no slip leads from one number to the other', () => {
    const places = (score: string): string =>
      lines(score, '\t').replaceAll(/[^\t\n]+\t/g, (cell) => cell.trim().padEnd(10))
    expect(found(places('82'), full)).toMatchObject([{ severity: 'notice', confidence: 0.9 }])
    expect(found(places('29'), full)).toMatchObject([{ severity: 'warning', confidence: 0.9 }])
    expect(found(lines('82', ' '), full)).toMatchObject([{ severity: 'warning' }])
    expect(found(lines('57', '\t'), full)).toMatchObject([{ severity: 'error', confidence: 1 }])
    // Of 30 points 82: whatever these are, one of them is something else.
    expect(found(lines('82', '\t'), full)).toMatchObject([{ severity: 'warning', confidence: 1 }])
  })

  it('is stated where separators do', () => {
    expect(found(lines('35', '\t'))).toMatchObject([{ severity: 'error', confidence: 1 }])
  })

  it('is nothing where the numbers hold', () => {
    expect(found(lines('30', ' '))).toEqual([])
  })
})
