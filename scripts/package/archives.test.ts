import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { inspect } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { termsOf } from './licenceTerms.ts'
import { type ArchiveFile, tar, untar } from './tar.ts'
import { zip } from './zip.ts'

const files: readonly ArchiveFile[] = [
  { name: '检查/启动.sh', bytes: Buffer.from('#!/bin/sh\n'), runs: true },
  { name: '检查/空.txt', bytes: new Uint8Array(), runs: false },
  { name: '检查/说明.txt', bytes: Buffer.from('说明'.repeat(500)), runs: false },
]

describe('archives', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengjian-archive-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('of tar come back with their names and bytes', () => {
    expect([...untar(tar(files))].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
      files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    )
    expect(() => tar([{ ...files[0]!, name: '长'.repeat(40) }])).toThrow('too long a name')
  })

  it('of tar are unpacked by the system with the rights of programs', async () => {
    await writeFile(join(folder, 'a.tar'), tar(files))
    execFileSync('tar', ['xf', 'a.tar'], { cwd: folder })
    expect((await stat(join(folder, '检查/启动.sh'))).mode & 0o777).toBe(0o755)
    expect((await stat(join(folder, '检查/说明.txt'))).mode & 0o777).toBe(0o644)
  })

  it('of zip come back with their names and bytes', async () => {
    const { names, open } = inspect(zip(files))
    expect(names).toEqual(files.map(({ name }) => name))
    expect(await text(Readable.from(open('检查/说明.txt')!))).toBe('说明'.repeat(500))
  })
})

it('a licence without known terms is not packed', () => {
  expect(termsOf('ISC', '某人')).toMatch(/^Copyright \(c\) 某人\n\nPermission to use/)
  expect(() => termsOf('GPL-9.0', '某人')).toThrow('GPL-9.0')
})
