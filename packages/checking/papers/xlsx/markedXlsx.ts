import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Finding } from '@hengjian/checker'
import { inspect } from '@hengjian/workbook'
import type { By } from '../docx/commentParts.ts'
import { findingLines } from '../findingLines.ts'
import { repack } from '../office/repack.ts'
import { contentTypes, related, relationSpace, targetOf, typed } from '../office/xml.ts'
import { type Note, withBoxes, withDrawing, withNotes } from './noteParts.ts'
import { relsOf, resolved, sheetParts } from './sheetParts.ts'

const notesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const boxesType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/**
 * A submitted spreadsheet with its findings as notes of their cells, beside those that it has; nothing else of it
 * changes. What has no cell stands at the first one of the first sheet.
 * @returns null for a workbook whose parts are told in a way that few programs write
 */
export async function markedXlsx(
  bytes: Uint8Array,
  findings: readonly Finding[],
  { author }: By,
): Promise<Uint8Array | null> {
  if (findings.length === 0) return bytes
  const zip = inspect(bytes)
  const changes = new Map<string, string>()
  const part = async (name: string): Promise<string | null> => {
    const found = changes.get(name) ?? zip.open(name)
    return typeof found === 'string' || found === undefined ? (found ?? null) : text(Readable.from(found))
  }
  const free = (before: string, after: string): string => {
    let at = 1
    while (zip.names.includes(`${before}${at}${after}`) || changes.has(`${before}${at}${after}`)) at += 1
    return `${before}${at}${after}`
  }
  const sheets = sheetParts(
    (await part('xl/workbook.xml')) ?? '',
    (await part('xl/_rels/workbook.xml.rels')) ?? '',
  )
  const types = await part(contentTypes)
  const [firstSheet] = sheets.keys()
  if (firstSheet === undefined || types === null) return null
  changes.set(contentTypes, types)

  for (const [name, notes] of notesBySheet(findings, firstSheet)) {
    const sheetPart = sheets.get(name)
    const sheet = sheetPart === undefined ? null : await part(sheetPart)
    if (sheetPart === undefined || sheet === null || !/<\/worksheet>\s*$/.test(sheet)) return null
    const folder = sheetPart.replace(/\/[^/]+$/, '')
    const space = relationSpace(sheet)
    /** The part of a kind that the sheet names, or a new one that it names from now on. */
    const owned = async (
      kind: string,
      fresh: readonly [string, string],
      type: string,
    ): Promise<readonly [string, string | null]> => {
      const rels = await part(relsOf(sheetPart))
      const target = targetOf(rels, kind)
      if (target !== null) return [resolved(folder, target), null]
      const made = free(...fresh)
      const [list, id] = related(rels, `${space}/${kind}`, `/${made}`)
      changes.set(relsOf(sheetPart), list)
      changes.set(contentTypes, typed(changes.get(contentTypes) ?? '', made, type))
      changes.set(made, '')
      return [made, id]
    }
    const filled = async (made: string): Promise<string | null> => (await part(made)) || null

    const [notesPart] = await owned('comments', ['xl/comments', '.xml'], notesType)
    const held = await filled(notesPart)
    const fresh = notes.filter(({ cell }) => held?.includes(`ref="${cell}"`) !== true)
    changes.set(notesPart, withNotes(held, notes, author, sheet))
    const [boxesPart, id] = await owned('vmlDrawing', ['xl/drawings/vmlDrawing', '.vml'], boxesType)
    changes.set(
      boxesPart,
      withBoxes(
        await filled(boxesPart),
        fresh.map(({ cell }) => cell),
      ),
    )
    if (id !== null) changes.set(sheetPart, withDrawing(sheet, space, id))
  }
  return repack(bytes, changes)
}

/** What is said of each cell of each sheet. */
function notesBySheet(
  findings: readonly Finding[],
  firstSheet: string,
): ReadonlyMap<string, readonly Note[]> {
  const sheets = new Map<string, Map<string, string[]>>()
  for (const finding of findings) {
    const { sheet = firstSheet, cell = 'A1' } = finding.places[0] ?? {}
    const cells = sheets.get(sheet) ?? new Map<string, string[]>()
    cells.set(cell, [...(cells.get(cell) ?? []), findingLines(finding).join('\n')])
    sheets.set(sheet, cells)
  }
  return new Map(
    [...sheets].map(([sheet, cells]) => [
      sheet,
      [...cells].map(([cell, said]) => ({ cell, text: said.join('\n\n') })),
    ]),
  )
}
