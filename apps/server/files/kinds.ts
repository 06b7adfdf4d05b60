import { OfficeError } from '@hengjian/office'

type Family = 'pdf' | 'jpeg' | 'png' | 'zip' | 'compound'
/** What an evidence file may be: the type it is handed out under, and how its content begins. */
export type EvidenceKind = { readonly mediaType: string; readonly families: readonly Family[] }

const openXml = 'application/vnd.openxmlformats-officedocument'
const jpeg: EvidenceKind = { mediaType: 'image/jpeg', families: ['jpeg'] }
// WPS writes its own files in either dress; no browser opens them, so no type is claimed.
const wps: EvidenceKind = { mediaType: 'application/octet-stream', families: ['compound', 'zip'] }

/** By ending. No HTML, SVG, script or macro format: evidence is looked at, never run. */
const kinds: Readonly<Record<string, EvidenceKind>> = {
  pdf: { mediaType: 'application/pdf', families: ['pdf'] },
  jpg: jpeg,
  jpeg,
  png: { mediaType: 'image/png', families: ['png'] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, families: ['zip'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, families: ['zip'] },
  doc: { mediaType: 'application/msword', families: ['compound'] },
  xls: { mediaType: 'application/vnd.ms-excel', families: ['compound'] },
  wps,
  et: wps,
  ofd: { mediaType: 'application/ofd', families: ['zip'] },
  zip: { mediaType: 'application/zip', families: ['zip'] },
}

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file claims to be by its name. @throws OfficeError FILE_WRONG_TYPE */
export function evidenceKind(name: string): EvidenceKind {
  const ending = endingOf(name)
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined
  if (kind) return kind
  throw new OfficeError(
    'FILE_WRONG_TYPE',
    `不能上传“${name}”。佐证材料可用 PDF、图片（JPG、PNG）、Word、Excel、WPS、OFD 或 ZIP，请转换后上传。`,
  )
}

/** Bytes that are enough to tell a family; some scanners write a few of their own before a PDF. */
export const headSize = 1024

/** What a file is by its own first bytes; null for anything else. */
function familyOf(head: Buffer): Family | null {
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound'
  return head.subarray(0, headSize).includes('%PDF-') ? 'pdf' : null
}

/**
 * That the content begins as its name promises.
 * @param head the first bytes, at least `headSize` of them or the whole file
 * @throws OfficeError FILE_EMPTY, FILE_WRONG_TYPE
 */
export function mustBeOfKind(head: Buffer, kind: EvidenceKind, name: string): void {
  if (head.length === 0) throw new OfficeError('FILE_EMPTY', `“${name}”是空文件，请检查后重新上传。`)
  const family = familyOf(head)
  if (family && kind.families.includes(family)) return
  throw new OfficeError(
    'FILE_WRONG_TYPE',
    `“${name}”的内容与扩展名不符，可能改过扩展名或已损坏。请用原来的程序打开，另存为正确的格式后上传。`,
  )
}
