import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readOverlay, withOverlay } from './overlay.ts'
import { readScorecard } from './scorecard.ts'

const file = new URL('../../catalog/scorecards/mof-2021-cost.yaml', import.meta.url)
const yaml = parse(await readFile(file, 'utf8')) as Record<string, unknown>
const card = readScorecard(yaml)
const overlay = readOverlay({
  scorecard: 'mof-2021-cost',
  document: '演财绩〔2024〕3号',
  clause: '附件二',
  validFrom: '2024-01-01',
  proposedBy: 'a',
  approvedBy: 'b',
  approvedOn: '2024-02-01',
  weights: { 成本指标: 10, 产出指标: 50 },
})

describe('a local overlay', () => {
  it('changes only what it names', () => {
    const changed = withOverlay(card, overlay)
    expect(changed.classes.map(({ weight }) => weight.toFixed())).toEqual(['10', '50', '20', '10'])
    expect(changed.title).toBe('项目支出绩效自评（含成本指标）（演财绩〔2024〕3号）')
    expect(card.classes.map(({ weight }) => weight.toFixed())).toEqual(['20', '40', '20', '10'])
  })

  it.each([
    [{ weights: { 成本指标: 10 } }, '按演财绩〔2024〕3号调整后：权重合计 90，应为 100，请调整。'],
    [{ approvedBy: 'a' }, '演财绩〔2024〕3号的调整由同一人提出和批准，请由另一人批准。'],
    [{ approvedBy: null }, '演财绩〔2024〕3号的调整还没有批准，请由另一人批准后使用。'],
    [{ weights: { 成果指标: 20 } }, '演财绩〔2024〕3号的调整里没有“成果指标”这一类指标，请核对。'],
    [{ scorecard: 'other' }, '演财绩〔2024〕3号的调整不是针对“项目支出绩效自评（含成本指标）”的，请核对。'],
  ])('is refused with a sentence: %o', (changed, sentence) => {
    const points = readOverlay({ ...overlay, weights: { 成本指标: 10, 产出指标: 50 }, ...changed })
    expect(() => withOverlay(card, points)).toThrow(sentence)
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
