import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { layouts, pdfLayout } from '@hengjian/catalog/testing/mutation/laid.ts'
import { inventedBlocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type CheckedFile, understand } from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import { nodeFlags } from '../../apps/cli/nodeFlags.js'
import { inFolder } from '../folder.ts'
import { type Measurement, median, timed } from '../measurement.ts'

const root = join(import.meta.dirname, '../..')

/** What a folder of a bureau holds: so many reports, in turn in each layout. */
const manyReports = 600

/** Runs of one file. */
const checkings = 20

/** Paragraphs as reports have them, with a number in every clause, up to so many characters. */
function prose(letters: number): readonly string[] {
  const paragraphs: string[] = []
  for (let month = 1, length = 0; length < letters; month += 1) {
    const day = `${(month % 12) + 1}月${(month % 27) + 1}日`
    const text =
      `（${month}）${day}，中心组织企业对接活动${(month % 9) + 2}场，到会企业${month * 3 + 20}家，` +
      `接待来访客商${(month % 40) + 5}批次，现场签订意向协议${(month % 6) + 1}个，意向投资${(month * 1.7).toFixed(2)}亿元；` +
      `走访园区企业${month + 8}家，收集诉求${month + 3}件，办结${month + 2}件，办结率达到${(90 + (month % 10)).toFixed(1)}%。`
    paragraphs.push(text)
    length += text.length
  }
  return paragraphs
}

/** Reading and checking one file, warm; the start of the command; a folder of six hundred. */
export async function measureCheckSpeed(): Promise<readonly Measurement[]> {
  const { rules, parameters, measures } = await loadRules(join(root, 'catalog'))
  const all = [...rules.values()]
  const blocks = (reports: number) =>
    Array.from({ length: reports }, (_, seed) => inventedBlocks(seed + 1)).flat()
  const text = await layouts['text, tabs']!([...blocks(1), ...prose(14_500)])
  const docx = await layouts['DOCX']!(blocks(5))
  console.log(`  text of ${(text.length / 1024).toFixed(0)} KB: a report with its forms, and words`)
  const { lay, close } = pdfLayout()
  const pdf = await lay(blocks(6))
  await close()
  console.log(`  PDF of ${(await readSubmission(pdf)).pages} pages`)
  const measured: Measurement[] = []
  for (const { what, bytes, bound } of [
    { what: '40 KB of text', bytes: text, bound: 40 },
    { what: 'DOCX of 15 pages', bytes: docx, bound: 150 },
    { what: 'PDF of 30 pages', bytes: pdf, bound: 1000 },
  ]) {
    const parsing = await timed(checkings, () => readSubmission(bytes))
    const reading = await timed(checkings, async () =>
      understand('演示', await readSubmission(bytes), measures),
    )
    // What rules derive once for a file belongs to checking it: each run has a file of its own.
    const waiting: CheckedFile[] = []
    for (let run = 0; run < checkings + checkings / 10; run += 1)
      waiting.push(understand('演示', await readSubmission(bytes), measures))
    const checking = await timed(checkings, async () => check(waiting.pop() as CheckedFile, all, parameters))
    console.log(`  ${what}: of reading it, taking the file apart ${parsing.p50.toFixed(1)} ms`)
    measured.push(
      { what: `${what}, read and checked`, value: reading.p50 + checking.p50, unit: 'ms', bound },
      {
        what: `${what}, checking as a share of reading`,
        value: (100 * checking.p50) / reading.p50,
        unit: '%',
        bound: 30,
      },
    )
  }
  return [...measured, ...(await inFolder(async (folder) => ofCommand(folder)))]
}

/** The command as a person starts it: one text, and a folder of reports in all layouts. */
async function ofCommand(folder: string): Promise<readonly Measurement[]> {
  const one = join(folder, 'one.txt')
  await writeFile(one, await layouts['text, tabs']!(inventedBlocks(1)))
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await elapsed([one]))
  const names = Object.keys(layouts)
  for (let at = 0; at < manyReports; at += 1) {
    const layout = names[at % names.length] as string
    const end = layout.startsWith('text') ? 'txt' : layout.toLowerCase()
    await writeFile(join(folder, `${at}.${end}`), await layouts[layout]!(inventedBlocks(at)))
  }
  const whole = await elapsed([folder])
  return [
    { what: 'command from start to result, one text', value: median(times), unit: 'ms', bound: 500 },
    { what: `folder of ${manyReports} reports, 2 cores`, value: whole / 1000, unit: 's', bound: 180 },
  ]
}

/** Milliseconds of `hengjian check`; findings are no failure of the command. */
async function elapsed(paths: readonly string[]): Promise<number> {
  const begun = performance.now()
  const args = [...nodeFlags, join(root, 'apps/cli/bin.js'), 'check', ...paths, '--format', 'json']
  await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 29 }).catch(
    (error: { code?: unknown }) => {
      if (error.code !== 1) throw error
    },
  )
  return performance.now() - begun
}
