import { wrongType } from './refusals.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** Where the sheets of a workbook lie, in the order of their tabs. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  readonly since1904: boolean
}

type Relations = ReadonlyMap<string, { readonly target: string; readonly type: string }>

/**
 * Finds the parts of a workbook through its relations, as names of parts differ between programs.
 * @throws WorkbookError FILE_WRONG_TYPE when the container holds something else
 */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const root = [...(await readRelations(zip, '_rels/.rels', '')).values()]
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.target
  const part = workbook === undefined ? undefined : zip.open(workbook)
  const other = otherDocument(zip, workbook)
  if (other !== undefined) throw wrongType(other)
  if (workbook === undefined || !part) throw wrongType('压缩包或其他格式的文件')

  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const relations = await readRelations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
  const named = (kind: string): string | undefined =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target

  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let since1904 = false
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(relationId(attributes))
      // Chart sheets have no cells.
      if (!relation?.type.endsWith('/worksheet')) return
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.target })
    },
  })
  return { sheets, sharedStrings: named('sharedStrings'), styles: named('styles'), since1904 }
}

/** What a container holds instead of a workbook in XML, by the parts that each kind has; undefined when it may be one. */
function otherDocument({ names }: Zip, main: string | undefined): string | undefined {
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (holds('word/')) return ' Word 文档'
  if (holds('ppt/')) return '演示文稿'
  if (main?.endsWith('.bin')) return '二进制格式的表格（.xlsb）'
  if (main !== undefined) return undefined
  if (holds('OFD.xml')) return ' OFD 文件'
  return holds('content.xml') && holds('META-INF/manifest.xml')
    ? ' OpenDocument 文件（.ods、.odt）'
    : undefined
}

/** `r:id` under whatever prefix the file gives the relations namespace. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

async function readRelations(zip: Zip, part: string, folder: string): Promise<Relations> {
  const relations = new Map<string, { target: string; type: string }>()
  const chunks = zip.open(part)
  if (!chunks) return relations
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attributes['Target'] ?? ''
      const path = joined(folder, target)
      relations.set(attributes['Id'] ?? '', { target: path, type: attributes['Type'] ?? '' })
    },
  })
  return relations
}

/** Targets are addresses: relative to the folder of their source, with percent signs for other letters. */
function joined(folder: string, target: string): string {
  const path = new URL(target, `file:///${folder}`).pathname.slice(1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
