import { writeWorkbook } from '@hengjian/workbook'
import type { Submission } from '../evaluations/open.ts'
import type { PackedFile } from './zipOf.ts'

type Listed = { readonly name: string; readonly size: number; readonly digest: string }

/** What stands in the package, with the digest of every file, and how the digests are checked. */
export async function indexFiles(of: {
  readonly unit: string
  readonly year: number
  readonly listed: readonly Listed[]
  readonly frozen: readonly { readonly title: string; readonly submission: Submission | null }[]
}): Promise<readonly PackedFile[]> {
  const { unit, year, listed, frozen } = of
  const head = (texts: readonly string[]) => texts.map((text) => ({ text, bold: true, border: true }))
  const line = (texts: readonly string[]) => texts.map((text) => ({ text, border: true, wrap: true }))
  const workbook = await writeWorkbook({
    title: `${unit}${year}年度绩效自评归档目录`,
    sheets: [
      {
        name: '目录',
        orientation: 'landscape',
        columns: [6, 60, 12, 68],
        headRows: 1,
        rows: [
          head(['序号', '文件', '字节数', '校验值（SHA-256）']),
          ...listed.map(({ name, size, digest }, at) => line([String(at + 1), name, String(size), digest])),
        ],
      },
      {
        name: '报送',
        orientation: 'landscape',
        columns: [50, 26, 12, 68],
        headRows: 1,
        rows: [
          head(['表', '报送时间', '日志区块', '区块校验值']),
          ...frozen.map(({ title, submission }) =>
            line(
              submission === null
                ? [title, '没有报送', '', '']
                : [title, submission.at, String(submission.block), submission.blockHash],
            ),
          ),
        ],
      },
    ],
  })
  const sums = listed.map(({ name, digest }) => `${digest}  ${name}`).join('\n')
  const text = [
    `${unit}${year}年度绩效自评归档包，共 ${listed.length} 份文件。`,
    '每份文件的校验值在“校验值.txt”和“目录.xlsx”里。核对办法：在本文件夹里运行 sha256sum -c 校验值.txt，',
    '或用 Windows 的 certutil -hashfile 文件名 SHA256 逐份核对。',
    '报送原件是报送时生成并留存的原字节，没有重新生成；表上印有日志区块的校验值，可在系统里用 hengjian verify 核验。',
  ].join('\r\n')
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
  return [
    { name: '00 说明.txt', bytes: bytes(`\uFEFF${text}\r\n`) },
    { name: '00 目录.xlsx', bytes: workbook },
    { name: '校验值.txt', bytes: bytes(`${sums}\n`) },
  ]
}
