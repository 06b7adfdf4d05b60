import type { PrintComparisonJson } from '../../api/contract.ts'

type Kind = PrintComparisonJson['cells'][number]['kind']

/** What each outcome is called, and how strongly it asks to be looked at. */
export const comparedWords: Readonly<Record<Kind, { readonly title: string; readonly tone: string }>> = {
  equal: { title: '相同', tone: 'done' },
  rounded: { title: '四舍五入后相同', tone: 'done' },
  differs: { title: '不同', tone: 'returned' },
  blankInPrint: { title: '原表未填', tone: 'neutral' },
  blankWithUs: { title: '本系统未取到', tone: 'waiting' },
  notInPrint: { title: '原表没有', tone: 'neutral' },
}

/** Whether a cell needs no look. */
export const isSame = (kind: Kind): boolean => kind === 'equal' || kind === 'rounded'
