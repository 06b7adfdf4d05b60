import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writeSamples } from './samples.ts'
import { tryCommands } from './tryCommands.ts'
import { tryPage } from './tryPage.ts'
import { writable } from './unpacked.ts'

/**
 * Unpacks the archive for Linux x86-64 into an empty folder and works with it as somebody would who has nothing else:
 * no PATH, nothing written beside it, a path with blanks and Chinese characters.
 * @returns what it took, in a sentence
 */
export async function tryArchive(repository: string, archive: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'hengjian-试 用-'))
  const folder = join(place, basename(archive, '.tar.gz'))
  const unpacked = { repository, folder, place }
  try {
    assert.equal(spawnSync('tar', ['xzf', archive, '-C', place]).status, 0, `${archive} is no archive`)
    const before = await readdir(folder, { recursive: true })
    await writable(folder, false)
    const checked = tryCommands(unpacked, await writeSamples(join(place, '材料')))
    const started = await tryPage(unpacked)
    assert.deepEqual(await readdir(folder, { recursive: true }), before)
    return `便携包试用通过：检查一份文本 ${checked.toFixed(0)} 毫秒，页面启动 ${started.toFixed(0)} 毫秒。`
  } finally {
    await writable(folder, true).catch(() => undefined)
    await rm(place, { recursive: true, force: true })
  }
}
