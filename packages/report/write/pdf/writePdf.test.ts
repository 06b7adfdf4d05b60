import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { TableError } from '../../model/table.ts'
import { label } from '../../testing/cells.ts'
import { pdfFonts, pdfObjects, pdfPages } from '../../testing/readPdf.ts'
import { reportOf } from '../../testing/reportOf.ts'
import { sampleForm } from '../../testing/sampleForm.ts'
import { ReportError } from '../errors.ts'
import { missingCharacters } from './missingCharacters.ts'
import { pdfWriter } from './writePdf.ts'

const writer = pdfWriter(null)
afterAll(() => writer.close())

const oneColumn = (texts: readonly string[], headRows = 0) =>
  reportOf({ kind: 'table', columns: [1], headRows, rows: texts.map((text) => [label(text)]) })

describe('pdfWriter', () => {
  it('writes an archival PDF with its title, language and pages', async () => {
    const pdf = await writer.write(sampleForm)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(pdfPages(pdf)).toBe(3)
    const objects = pdfObjects(pdf)
    expect(objects).toMatch(/\/Lang\s*\(zh(-CN)?\)/)
    expect(objects).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(Buffer.from(objects, 'latin1').toString()).toContain('项目支出绩效自评表')
    expect(pdfFonts(pdf)).toEqual(
      expect.arrayContaining(['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Regular']),
    )
  })

  it('gives the same bytes for the same report, also from another thread', async () => {
    const first = await writer.write(sampleForm)
    await writer.write(oneColumn(['别的文件']))
    expect(await writer.write(sampleForm)).toEqual(first)
    const other = pdfWriter(null)
    expect(await other.write(sampleForm)).toEqual(first)
    await other.close()
  })

  it('dates the document by its figures', async () => {
    const objects = pdfObjects(await writer.write({ ...sampleForm, asOf: '2024-12-31T16:30:00.000Z' }))
    expect(objects).toContain('D:20250101003000')
  })

  it('shows rare names', async () => {
    // The archival form refuses what no font can show: that it was written is the proof.
    expect(pdfPages(await writer.write(oneColumn(['镕喆堃'])))).toBe(1)
  })

  it('names characters that no font can show instead of printing empty boxes', async () => {
    const error = await writer.write(oneColumn(['经办人𰻝某', '代码\ue123'])).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ReportError)
    expect(error).toMatchObject({
      code: 'MISSING_CHARACTERS',
      message:
        '现有字体中没有“𰻝”、“\ue123”，PDF 会显示为空框，没有生成。请改用通行的字，或在字体目录中放入含这些字的字体后重试。',
    })
    expect(pdfPages(await writer.write(sampleForm))).toBe(3)
  })

  it('writes words that look like instructions to the typesetter as words', async () => {
    const words = ['#panic("x")', '$x$ *b* _i_ @ref <a>', '// 注', '\\u{41} "引"', '= 标题', '[方括号]']
    expect(pdfPages(await writer.write(oneColumn(words)))).toBe(1)
  })

  it('carries long tables over pages and refuses those that would fill the memory', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => `第${row}行`)
    expect(pdfPages(await writer.write(oneColumn(rows, 1)))).toBeGreaterThan(5)
    await expect(writer.write(oneColumn(Array.from({ length: 2_001 }, () => '行')))).rejects.toThrow(
      new ReportError(
        'TABLE_TOO_LONG',
        '表格有 2001 行，PDF 最多排 2000 行。请改为导出 Excel，或缩小范围后再试。',
      ),
    )
  })

  it('writes a row that is higher than a page', async () => {
    expect(pdfPages(await writer.write(oneColumn(['目标'.repeat(3_000)])))).toBeGreaterThan(1)
  })

  it('refuses a table whose merges do not fit', async () => {
    const torn = reportOf({ kind: 'table', columns: [1, 1], headRows: 0, rows: [[label('甲')]] })
    await expect(writer.write(torn)).rejects.toThrow(TableError)
  })

  it('answers many at once and starts again after it was closed', async () => {
    const own = pdfWriter(null)
    const all = await Promise.all(['甲', '乙', '丙'].map((text) => own.write(oneColumn([text]))))
    expect(all.map(pdfPages)).toEqual([1, 1, 1])
    await own.close()
    expect(pdfPages(await own.write(oneColumn(['丁'])))).toBe(1)
    await own.close()
  })
})

describe('an office’s own fonts', () => {
  it('come first where the folder holds them, the open ones fill the gaps', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
    const sans = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    )
    // The open sans stands in for 楷体: its names are overwritten with others of the same length.
    const font = (await readFile(sans)).toString('latin1')
    const named = font
      .replaceAll(utf16('Noto Sans SC'), utf16('KaiTi_GB2312'))
      .replaceAll(utf16('NotoSansSC'), utf16('KaiTiOwned'))
    await writeFile(join(folder, 'simkai.ttf'), Buffer.from(named, 'latin1'))
    const own = pdfWriter(folder)
    const fonts = pdfFonts(await own.write(sampleForm))
    await own.close()
    await rm(folder, { recursive: true })
    expect(fonts).toContain('KaiTiOwned-Regular')
    expect(fonts).toContain('NotoSerifSC-Regular')
  })
})

/** Text as the name table of a font holds it, two bytes a character. */
const utf16 = (text: string): string => [...text].map((character) => `\0${character}`).join('')

describe('missingCharacters', () => {
  it('reads the complaint of the compiler', () => {
    const complaint = String.raw`message: "PDF/A-2b error: the text \`\"𰻝\"\` could not be displayed with font", message: "the text \`\"\\u{e123}\"\` could not be displayed"`
    expect(missingCharacters(complaint.replaceAll('\\`', '`'))).toEqual(['𰻝', '\ue123'])
    expect(missingCharacters('PDF/A-2b error: missing document date')).toEqual([])
  })
})
