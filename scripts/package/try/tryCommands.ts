import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Sample } from './samples.ts'
import { alone, run, type Unpacked } from './unpacked.ts'

/**
 * The commands answer as those of the whole program do, with the same exit codes, alone and in threads.
 * @returns milliseconds of one check of a text
 */
export function tryCommands(unpacked: Unpacked, samples: readonly Sample[]): number {
  const { repository, folder, place } = unpacked
  const packed = (...args: readonly string[]) => run(unpacked, join(folder, 'hengjian'), args, alone)
  const whole = (...args: readonly string[]) =>
    run(unpacked, process.execPath, [join(repository, 'apps/cli/bin.js'), ...args], process.env)
  for (const { file, code } of samples) {
    const args = ['check', file, '--format', 'json', '--min', 'info']
    const own = packed(...args)
    assert.equal(own.status, code, `${file}: ${own.stdout}${own.stderr}`)
    assert.deepEqual(JSON.parse(own.stdout), JSON.parse(whole(...args).stdout), file)
  }
  const begun = performance.now()
  packed('check', samples[0]?.file ?? '')
  const took = performance.now() - begun

  const files = samples.map(({ file }) => file)
  // More files than are checked where they are.
  const many = packed('check', ...files, ...files.map((file) => join(file, '..')), '--format', 'json')
  assert.equal(many.status, 2, many.stderr)
  const papers = ['--marked', join(place, '批注稿'), '--format', 'xlsx', '--out', join(place, '清单.xlsx')]
  assert.match(packed('check', ...files, ...papers).stderr, /批注稿 4 份/)
  assert.equal(packed('rules', 'A19').stdout, whole('rules', 'A19').stdout)
  assert.match(packed('check').stderr, /请写明文件或目录/)
  return took
}
