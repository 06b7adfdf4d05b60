import { readFile } from 'node:fs/promises'
import { UsageError } from '../command.ts'

/**
 * Fingerprints of everything that an earlier answer lists.
 * @throws UsageError where the file is no answer of `check --format json`
 */
export async function fingerprintsOf(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`打不开上次的结果“${path}”，请核对路径。`)
  })
  try {
    const { files, across } = JSON.parse(text) as {
      readonly files: readonly { readonly findings: readonly { readonly fingerprint: string }[] }[]
      readonly across: readonly { readonly fingerprint: string }[]
    }
    const findings = [...files.flatMap((file) => file.findings), ...across]
    return new Set(findings.map(({ fingerprint }) => fingerprint))
  } catch {
    throw new UsageError(`“${path}”不是 check --format json 写出的结果，请换成上次的 JSON 文件。`)
  }
}
