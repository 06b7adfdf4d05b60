/**
 * An entry of a code list in words: an official number stands before its name (`30211 差旅费`); the names
 * of our own catalogue (`department-2020`) mean nothing to an official, so only the title is said.
 */
export const printCode = (code: string, label: string): string =>
  /^\d/.test(code) ? `${code} ${label}`.trim() : label
