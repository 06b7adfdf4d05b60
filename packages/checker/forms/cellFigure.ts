import type { FilePlace } from '@hengjian/report'
import type { Figure, FigureKind } from '../figures/figure.ts'

const number =
  /^(?<bound>≥|≤|>|<|＞|＜|=|＝|不低于|不少于|不高于|不超过|达到)?(?<about>约|近)?(?<sign>[-−－]?)(?<digits>\d[\d,，]*(?:\.\d+)?)(?<unit>%|％|‰|[㎡元万亿个家次人批场件户项期亩名天月年列辆套册篇吨公里平方米美学时米课部条份座处间只台标箱笔宗起例艘株头]{1,4})?(?<after>以上|以内|左右|余)?$/u

const bounds: Readonly<Record<string, Figure['bound']>> = {
  '≥': '≥',
  以上: '≥',
  以内: '≤',
  不低于: '≥',
  不少于: '≥',
  达到: '≥',
  '≤': '≤',
  不高于: '≤',
  不超过: '≤',
  '>': '>',
  '＞': '>',
  '<': '<',
  '＜': '<',
  '=': '=',
  '＝': '=',
}

const approximations: Readonly<Record<string, Figure['approximation']>> = {
  约: '约',
  近: '近',
  余: '余',
  左右: '左右',
}

const kindOf = (unit: string): FigureKind => {
  if (unit === '') return 'plain'
  if (/^[%％‰]$/.test(unit)) return 'rate'
  return unit.endsWith('元') ? 'amount' : 'quantity'
}

/**
 * The one number of a cell; null where the cell holds words, several numbers or nothing. The unit is the cell's own,
 * else that of the column.
 */
export function cellFigure(text: string, id: string, place: FilePlace, columnUnit: string): Figure | null {
  if (!/\d/.test(text)) return null
  const bare = text.replaceAll(/[\s\u3000]/g, '').replaceAll('．', '.')
  const groups = number.exec(bare)?.groups
  if (!groups) return null
  const digits = (groups['digits'] ?? '').replaceAll(/[,，]/g, '')
  const ownUnit = (groups['unit'] ?? '').replace('％', '%')
  const unit = ownUnit === '' ? columnUnit : ownUnit
  const lead = text.length - text.trimStart().length
  return {
    id,
    start: lead,
    end: text.trimEnd().length,
    printed: text.trim(),
    value: `${groups['sign'] === '' ? '' : '-'}${digits}`,
    upTo: null,
    unit,
    unitPrinted: ownUnit !== '',
    precision: digits.split('.')[1]?.length ?? 0,
    approximation: approximations[groups['about'] ?? ''] ?? approximations[groups['after'] ?? ''] ?? null,
    bound: bounds[groups['bound'] ?? groups['after'] ?? ''] ?? null,
    kind: kindOf(unit),
    malformed: false,
    place,
  }
}
