import type { HistoryEntryJson } from '../api/contract.ts'

/** What was done to a row, in one word. */
export const verbWords: Readonly<Record<HistoryEntryJson['verb'], string>> = {
  create: '新增',
  change: '修改',
  move: '办理',
  remove: '删除',
  reverse: '撤销',
  erase: '依法清除',
}

/** The same for a verb that came as text; one that is not known stands as it is. */
export const verbWord = (verb: string): string =>
  Object.entries(verbWords).find(([name]) => name === verb)?.[1] ?? verb
