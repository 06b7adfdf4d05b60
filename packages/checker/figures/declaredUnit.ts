import type { Figure } from './figure.ts'

/** （单位：万元，下同）: the unit of the amounts that follow without one. */
export type DeclaredUnit = {
  readonly unit: string
  /** 下同: until another one is declared; else as far as its heading reaches. */
  readonly isLasting: boolean
}

const declaring =
  /(?:单位|计量单位|金额单位)(?:均为|为|[:：])\s*(亿元|百万元|千元|万元|元)\s*(?:[,，、;；]?\s*(下同))?|(?:下述|以下)?(?:金额|数据)(?:单位)?均(?:以|为)(亿元|万元|元)(?:为单位)?()/

/** The unit that a paragraph declares; null where it declares none. */
export function declaredUnit(text: string): DeclaredUnit | null {
  const found = declaring.exec(text)
  const unit = found?.[1] ?? found?.[3]
  if (unit === undefined) return null
  return { unit, isLasting: found?.[2] !== undefined || found?.[3] !== undefined }
}

/** Amounts are printed to the cent; a number of other decimals, or of none, may count anything. */
const cents = 2
const closing = /^\s*(?:$|[,，。;；、:：()（）]|增加|减少|增长|下降|上升|较|比)/

/** Numbers that name no unit, as amounts in the one that was declared. */
export const inDeclaredUnit = (
  text: string,
  figures: readonly Figure[],
  { unit }: DeclaredUnit,
): readonly Figure[] =>
  figures.map((figure) =>
    figure.kind === 'plain' &&
    figure.unit === '' &&
    figure.value !== null &&
    figure.precision === cents &&
    closing.test(text.slice(figure.end))
      ? { ...figure, unit, kind: 'amount' }
      : figure,
  )
