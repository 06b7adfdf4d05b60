import { OfficeError } from '@hengjian/office'

/** Kinds of files that prove something; a program or a script is none. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  wps: 'application/octet-stream',
  ofd: 'application/ofd',
  zip: 'application/zip',
}

/** The media type under which a file is handed out again. @throws OfficeError FILE_WRONG_TYPE */
export function mediaTypeOf(name: string): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const mediaType = mediaTypes[extension]
  if (!mediaType)
    throw new OfficeError(
      'FILE_WRONG_TYPE',
      `不能上传“${name}”。佐证材料可用 PDF、图片、Word、Excel、WPS、OFD 或 ZIP，请转换后上传。`,
    )
  return mediaType
}
