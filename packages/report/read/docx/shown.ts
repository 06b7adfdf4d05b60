import type { ReadRemark } from '../../model/reading.ts'

/** How things were before a tracked change; the same once more for older programs; how a character is spoken. */
export const skipped = new Set([
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:rt',
])

/** Whether a property is said only to switch it off. */
export const isOff = (value: string | undefined): boolean =>
  value === '0' || value === 'false' || value === 'off'

/** What is said of a document beside its words. */
export const sentences: Readonly<Partial<Record<ReadRemark['kind'], string>>> = {
  trackedChange: '文件里有没有接受的修订，按接受后的内容检查。',
  hiddenText: '文件里有隐藏的文字，也一并检查。',
  comment: '文件里有批注，批注没有检查。',
  structureUnknown: '文件里嵌入了另一份文件，嵌入的部分没有检查。请把内容粘贴到正文后重试。',
}
