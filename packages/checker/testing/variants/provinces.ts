import { anhui } from './anhui.ts'
import { chongqing } from './chongqing.ts'
import { guangdong } from './guangdong.ts'
import { guizhou } from './guizhou.ts'
import { hubei } from './hubei.ts'
import { jiangxi } from './jiangxi.ts'
import { national } from './national.ts'
import { sichuan } from './sichuan.ts'
import type { Variant } from './variant.ts'
import { yunnan } from './yunnan.ts'

/** Scored forms as the provinces print them, with invented offices and numbers that fit each other. */
export const provinces: readonly Variant[] = [
  national,
  sichuan,
  yunnan,
  anhui,
  guangdong,
  jiangxi,
  chongqing,
  hubei,
  guizhou,
]
