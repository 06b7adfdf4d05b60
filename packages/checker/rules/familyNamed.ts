import type { IndicatorRow } from '../forms/form.ts'
import { familyOf } from '../forms/words/levels.ts'

/** Which of 产出, 效益, 满意度, 成本 an indicator belongs to, by its levels; 其他 where they say something else. */
export function familyNamed({ level1, level2 }: IndicatorRow): string {
  const words = (level1?.text ?? '').replaceAll(/\s/g, '')
  const named = ['产出', '效益', '满意度', '成本'].find((family) => words.startsWith(family))
  return named ?? familyOf(level2?.text ?? '') ?? '其他'
}
