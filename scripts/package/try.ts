import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleForm } from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import manifest from '../../apps/portable/package.json' with { type: 'json' }

// node scripts/package/try.ts: unpacks the Linux archive of dist/ into an empty folder and works with it as somebody
// would who has nothing else: no PATH, nothing written into the folder, a path with blanks and Chinese characters.

const repository = fileURLToPath(new URL('../..', import.meta.url))
const base = `hengjian-checker-${manifest.version}-linux-x64`
const place = await mkdtemp(join(tmpdir(), 'hengjian-试 用-'))
const program = join(place, base, 'hengjian')
const alone = { PATH: '', HOME: '/nonexistent', LANG: 'C' }

/** A form that agrees with itself, and the same with a rate that is not its ratio. */
const right = `# 项目支出绩效自评表

| 项目名称 | 演示经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 95.48% | 9.55 |
`

async function samples(): Promise<readonly (readonly [string, number])[]> {
  const pdf = pdfWriter(null)
  const off = JSON.parse(JSON.stringify(sampleForm).replaceAll('98.22%', '88.22%')) as typeof sampleForm
  const files: readonly (readonly [string, Uint8Array | string, number])[] = [
    ['相符.txt', right, 0],
    ['不符.txt', right.replace('95.48%', '97.48%'), 1],
    ['不符.docx', await writeDocx(off), 1],
    ['不符.xlsx', await writeXlsx(off), 1],
    ['不符.pdf', await pdf.write(off), 1],
    ['读不了.pdf', '%PDF-1.7 ', 2],
  ]
  await pdf.close()
  await mkdir(join(place, '材料'))
  for (const [name, bytes] of files) await writeFile(join(place, '材料', name), bytes)
  return files.map(([name, , code]) => [join(place, '材料', name), code])
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, cwd: place, encoding: 'utf8' })
  if (error) throw error
  return { status, stdout, stderr }
}

function checks(files: readonly (readonly [string, number])[]): void {
  for (const [file, code] of files) {
    const args = ['check', file, '--format', 'json', '--min', 'info']
    const packed = run(program, args, alone)
    assert.equal(packed.status, code, `${file}: ${packed.stdout}${packed.stderr}`)
    const whole = run(process.execPath, [join(repository, 'apps/cli/bin.js'), ...args], process.env)
    assert.deepEqual(JSON.parse(packed.stdout), JSON.parse(whole.stdout), file)
  }
  const all = files.map(([file]) => file)
  // More files than are checked where they are: the threads of the bundle work, too.
  const many = run(program, ['check', ...all, ...all, '--format', 'json'], alone)
  assert.equal(many.status, 2, many.stderr)
  const papers = run(
    program,
    [
      'check',
      join(place, '材料'),
      '--marked',
      join(place, '批注稿'),
      '--format',
      'xlsx',
      '--out',
      join(place, '清单.xlsx'),
    ],
    alone,
  )
  assert.equal(papers.status, 2, papers.stderr)
  assert.match(papers.stderr, /批注稿 4 份/)
  assert.equal(run(program, ['rules', 'A19'], alone).status, 0)
  assert.match(run(program, ['rules', 'A19'], alone).stdout, /## 应报/)
  assert.equal(run(program, ['check'], alone).status, 2)
}

/** The address that the page says, and the time until it did. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the page did not start: ${said}`)))
  })

async function page(file: string): Promise<number> {
  const begun = performance.now()
  const child = spawn(join(place, base, '启动.sh'), [], { env: alone, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await addressOf(child)
  const started = performance.now() - begun
  const text = await (await fetch(address)).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1]
  assert.equal((await fetch(`${address}${script}`)).status, 200)
  const form = new FormData()
  form.append('file', new File([right.replace('95.48%', '97.48%')], file))
  const post = (path: string, body: FormData | null) =>
    fetch(`${address}${path}`, { method: 'POST', headers: { 'x-hengjian': '1' }, body })
  const shown = (await (await post('/api/self-checks', form)).json()) as {
    readonly findings: readonly { readonly rule: string }[]
  }
  assert.deepEqual(
    shown.findings.map(({ rule }) => rule),
    ['A19'],
  )
  for (const as of ['json', 'xlsx', 'docx'])
    assert.equal((await post(`/api/self-checks?as=${as}`, form)).status, 200)
  assert.equal((await post('/api/exit', null)).status, 204)
  assert.equal(await ended, 0)
  return started
}

/** Nothing below a folder can be written any more, or everything again. */
async function writable(folder: string, yes: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const folders = [
    folder,
    ...entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)),
  ]
  for (const one of folders) await chmod(one, yes ? 0o755 : 0o555)
}

try {
  const unpacked = spawnSync('tar', ['xzf', join(repository, 'dist', `${base}.tar.gz`), '-C', place])
  assert.equal(unpacked.status, 0, 'npm run package checker linux-x64 comes first')
  const files = await samples()
  const before = await readdir(join(place, base), { recursive: true })
  await writable(join(place, base), false)
  checks(files)
  const begun = performance.now()
  run(program, ['check', files[1]?.[0] ?? ''], alone)
  const checked = performance.now() - begun
  const started = await page('不符.txt')
  assert.deepEqual(await readdir(join(place, base), { recursive: true }), before)
  console.log(`便携包可用：检查一份文本 ${checked.toFixed(0)} ms，页面启动 ${started.toFixed(0)} ms。`)
} finally {
  await writable(join(place, base), true).catch(() => undefined)
  await rm(place, { recursive: true, force: true })
}
