import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleForm } from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'

/** A file to check, and the exit code that it must give. */
export type Sample = { readonly file: string; readonly code: 0 | 1 | 2 }

const right = `# 项目支出绩效自评表

| 项目名称 | 演示经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55 |
`

/** A form with a rate that is not its ratio: one finding, A19. */
export const wrong = right.replace('95.48%', '97.48%')

/** Writes a file of every format: one that agrees with itself, some that do not, one that cannot be read. */
export async function writeSamples(folder: string): Promise<readonly Sample[]> {
  const pdf = pdfWriter(null)
  const off = JSON.parse(JSON.stringify(sampleForm).replaceAll('98.22%', '88.22%')) as typeof sampleForm
  const files: readonly (readonly [string, Uint8Array | string, Sample['code']])[] = [
    ['相符.txt', right, 0],
    ['不符.txt', wrong, 1],
    ['不符.docx', await writeDocx(off), 1],
    ['不符.xlsx', await writeXlsx(off), 1],
    ['不符.pdf', await pdf.write(off), 1],
    ['读不了.pdf', '%PDF-1.7 ', 2],
  ]
  await pdf.close()
  await mkdir(folder)
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
  return files.map(([name, , code]) => ({ file: join(folder, name), code }))
}
