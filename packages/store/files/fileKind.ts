/** What a file is by its own bytes, whatever its name says. `damagedZip`: begins as a zip and does not end as one. */
export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpg'
  | 'docx'
  | 'xlsx'
  | 'ofd'
  | 'zip'
  | 'damagedZip'
  | 'oldOffice'
  | 'unknown'

const pdf = Buffer.from('%PDF-')
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpg = Buffer.from([0xff, 0xd8, 0xff])
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const zipEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const directoryEntry = Buffer.from([0x50, 0x4b, 0x01, 0x02])
/** DOC and XLS of before 2007, and Office files under a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/**
 * Tells the kind of a file from its content. An Office or OFD file is a zip; which one, its table of
 * contents at the end says, and a zip broken off has none.
 */
export function fileKind(content: Buffer): FileKind {
  // Some scanners write a few bytes before the mark; readers accept it within the first kilobyte.
  if (content.subarray(0, 1024).includes(pdf)) return 'pdf'
  if (startsWith(content, png)) return 'png'
  if (startsWith(content, jpg)) return 'jpg'
  if (startsWith(content, compound)) return 'oldOffice'
  if (!startsWith(content, zip)) return 'unknown'
  const names = namesInZip(content)
  if (names === null) return 'damagedZip'
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.includes('OFD.xml')) return 'ofd'
  return 'zip'
}

/** Names in the table of contents of a zip; null when it is cut off or does not add up. */
function namesInZip(content: Buffer): readonly string[] | null {
  const end = content.lastIndexOf(zipEnd)
  if (end < 0 || end + 22 > content.length) return null
  const count = content.readUInt16LE(end + 10)
  let at = content.readUInt32LE(end + 16)
  const names: string[] = []
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || !content.subarray(at, at + 4).equals(directoryEntry)) return null
    const nameLength = content.readUInt16LE(at + 28)
    names.push(content.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  return names
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.subarray(0, mark.length).equals(mark)
}
