import { readXml } from './xml.ts'

/** The number format of each cell style, by its index; undefined for the general one. */
export type Formats = readonly (CellFormat | undefined)[]
export type CellFormat = { readonly code: string; readonly isDate: boolean; readonly isPercent: boolean }

/** Formats that files name by number only. 27–36 and 50–58 are the Chinese dates. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** What of a format is not quoted, bracketed or escaped: there a y or d shows a day, a % a percentage. */
const bare = (code: string): string =>
  code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replaceAll(/general/gi, '')

const formatOf = (code: string): CellFormat => ({
  code,
  isDate: /[yd]/i.test(bare(code)),
  isPercent: bare(code).includes('%'),
})

/** The format of a number that files know it by, among those that the file defines; undefined for the general one. */
export function numberFormat(id: number, defined: ReadonlyMap<number, string>): CellFormat | undefined {
  const code = defined.get(id) ?? builtIn[id]
  return code === undefined || code === '' || code.toLowerCase() === 'general' ? undefined : formatOf(code)
}

/** Reads the number formats of the cell styles. */
export async function readStyles(part: AsyncIterable<Uint8Array> | undefined): Promise<Formats> {
  if (!part) return []
  const codes = new Map<number, string>()
  const formats: (CellFormat | undefined)[] = []
  let inCellStyles = false
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      formats.push(numberFormat(Number(attributes['numFmtId']), codes))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats
}
