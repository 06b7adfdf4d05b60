import type { Choice } from './officialReading.ts'

const asked = {
  unit: { what: '个单位', verb: '请选择要读入的单位' },
  year: { what: '个年度', verb: '请选择要读入的年度' },
} as const

/**
 * The one that all sheets name, or the one a person chose of several; where several stand and none was
 * chosen, the question to ask.
 */
export function chooseOne(
  of: Choice['of'],
  named: readonly string[],
  chosen: string | undefined,
): { readonly value: string | null; readonly choice: Choice | null; readonly several: boolean } {
  const options = [...new Set(named)]
  const several = options.length > 1
  if (chosen !== undefined && (options.length === 0 || options.includes(chosen)))
    return { value: chosen, choice: null, several }
  if (options.length === 1 && chosen === undefined)
    return { value: options[0] ?? null, choice: null, several }
  if (options.length === 0) return { value: null, choice: null, several }
  const { what, verb } = asked[of]
  const absent = chosen === undefined ? '' : `没有“${chosen}”，`
  const sentence = `这个文件里${absent}有 ${options.length} ${what}的决算表：${options.join('、')}，${verb}。`
  return { value: null, choice: { of, options, sentence }, several }
}
