import { readFile } from 'node:fs/promises'
import type { RowRecord } from '@hengjian/metric'
import { Decimal } from '@hengjian/values'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { readScorecard } from '../scorecard.ts'
import { overlayOf } from './overlay.ts'
import { withOverlay } from './withOverlay.ts'

const file = new URL('../../../catalog/scorecards/mof-2021-cost.yaml', import.meta.url)
const yaml = load(await readFile(file, 'utf8')) as Record<string, unknown>
const card = readScorecard(yaml)
const row = (fields: RowRecord['fields'] = {}, state = 'approved'): RowRecord => ({
  id: 'o',
  org: 3,
  version: 2,
  state,
  fields: {
    year: 2024,
    scorecard: 'mof-2021-cost',
    document: '演财绩〔2024〕3号',
    clause: '附件二',
    validFrom: '2024-01-01',
    executionWeight: null,
    weights: '成本指标=10；产出指标=50',
    explainAbove: null,
    classes: null,
    bands: null,
    grades: null,
    formTitle: null,
    labels: null,
    deadline: null,
    evidence: [],
    ...fields,
  },
})

describe('a local overlay', () => {
  it('changes only what it names', () => {
    const changed = withOverlay(card, overlayOf(row()))
    expect(changed.classes.map(({ weight }) => weight.toFixed())).toEqual(['10', '50', '20', '10'])
    expect(changed.execution.weight.toFixed()).toBe('10')
    expect(changed.title).toBe('项目支出绩效自评（含成本指标）（演财绩〔2024〕3号）')
    expect(card.classes.map(({ weight }) => weight.toFixed())).toEqual(['20', '40', '20', '10'])
  })

  it('may move weight to the execution rate', () => {
    const fields = {
      executionWeight: new Decimal(20),
      weights: '成本指标=10',
      explainAbove: new Decimal('1.5'),
    }
    const changed = withOverlay(card, overlayOf(row(fields)))
    expect([changed.execution.weight.toFixed(), changed.explainAbove.toFixed()]).toEqual(['20', '1.5'])
  })

  it.each([
    [{ weights: '成本指标=10' }, '按演财绩〔2024〕3号调整后：权重合计 90，应为 100，请调整。'],
    [{ weights: '成果指标=20' }, '演财绩〔2024〕3号的调整里没有“成果指标”这一类指标，请核对。'],
    [
      { weights: '成本指标十分' },
      '演财绩〔2024〕3号的“成本指标十分”无法识别，请写成“成本指标=10；产出指标=50”。',
    ],
    [{ scorecard: 'other' }, '演财绩〔2024〕3号的调整不是针对“项目支出绩效自评（含成本指标）”的，请核对。'],
  ])('is refused with a sentence: %o', (changed, sentence) => {
    expect(() => withOverlay(card, overlayOf(row(changed)))).toThrow(sentence)
  })

  it.each(['proposed', 'returned'])('does not count while it is %s', (state) => {
    expect(() => withOverlay(card, overlayOf(row({}, state)))).toThrow(
      '演财绩〔2024〕3号的调整还没有批准，请由另一人批准后使用。',
    )
  })
})

describe('a scorecard', () => {
  it('has to add up to 100', () => {
    expect(() => readScorecard({ ...yaml, execution: { weight: 20, clause: '…' } })).toThrow(
      'mof-2021-cost：权重合计 110，应为 100，请调整。',
    )
  })

  it('has to say since when it holds', () => {
    expect(() => readScorecard({ ...yaml, basis: { document: '财预〔2021〕101号' } })).toThrow('validFrom')
  })
})
