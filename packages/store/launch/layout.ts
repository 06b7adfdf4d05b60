import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreError } from '../errors.ts'
import { writeDurably } from './durable.ts'

/** The shape of the data directory this program writes. Raised when an older program could not read it. */
const layoutNumber = 1

/** Where things lie below one data directory. Everything an office must keep is here, unless `record` says more. */
export type Layout = {
  readonly root: string
  readonly lock: string
  readonly record: string
  readonly secrets: string
  readonly files: string
  readonly cluster: string
  readonly runtime: string
}

/** Paths below a data directory; reads and writes nothing. */
export function layoutOf(dataDirectory: string): Layout {
  const root = resolve(dataDirectory)
  return {
    root,
    lock: join(root, 'lock'),
    record: join(root, 'hengjian.json'),
    secrets: join(root, 'secrets'),
    files: join(root, 'files'),
    cluster: join(root, 'postgres'),
    runtime: join(root, 'runtime'),
  }
}

/** What a data directory remembers about itself. `cluster` is set when the database had to lie elsewhere. */
export type DataRecord = { readonly layout: number; readonly cluster?: string }

/**
 * Reads what the directory remembers; null when it is new.
 * @throws StoreError `DATA_NEWER` when a newer program wrote it
 */
export async function readRecord(layout: Layout): Promise<DataRecord | null> {
  const text = await readFile(layout.record, 'utf8').catch(() => null)
  if (text === null) return null
  const record = JSON.parse(text) as DataRecord
  if (record.layout > layoutNumber)
    throw new StoreError(
      'DATA_NEWER',
      `数据目录 ${layout.root} 由更新版本的衡鉴写入（目录格式 ${record.layout}，本程序只认识到 ${layoutNumber}）。请改用新版本启动，数据没有改动。`,
      { found: record.layout, known: layoutNumber },
    )
  return record
}

/** Remembers where the database lies. */
export async function writeRecord(layout: Layout, cluster: string): Promise<void> {
  const record: DataRecord = { layout: layoutNumber, ...(cluster === layout.cluster ? {} : { cluster }) }
  await writeDurably(layout.record, `${JSON.stringify(record)}\n`, 0o644)
}
