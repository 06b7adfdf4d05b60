import type { Reading } from '../model/reading.ts'

/** What programs inside Office files lie in. */
const programs = /(?:^|\/)(?:vbaProject\.bin|_VBA_PROJECT)$/

/** The same reading, with a word on macros where the file holds some. They are never looked into. */
export const withMacroRemark = (reading: Reading, names: readonly string[]): Reading =>
  names.some((name) => programs.test(name))
    ? {
        ...reading,
        remarks: [...reading.remarks, { kind: 'macro', sentence: '文件里有宏，没有运行。', place: {} }],
      }
    : reading
