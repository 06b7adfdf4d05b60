import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { wrong } from './samples.ts'
import { alone, type Unpacked } from './unpacked.ts'

/** The address that the page says. */
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

/**
 * The page comes up without a browser at hand, checks a file, gives the papers about it, and leaves when asked.
 * @returns milliseconds until it was up
 */
export async function tryPage({ folder }: Unpacked): Promise<number> {
  const begun = performance.now()
  const child = spawn(join(folder, '启动.sh'), [], { env: alone, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = await addressOf(child)
  const started = performance.now() - begun

  const page = await (await fetch(address)).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
  assert.equal((await fetch(`${address}${script}`)).status, 200)
  const form = new FormData()
  form.append('file', new File([wrong], '不符.txt'))
  const post = (path: string, body: FormData | null) =>
    fetch(`${address}${path}`, { method: 'POST', headers: { 'x-hengjian': '1' }, body })
  const shown = (await (await post('/api/self-checks', form)).json()) as {
    readonly findings: readonly { readonly rule: string }[]
  }
  assert.deepEqual(
    shown.findings.map(({ rule }) => rule),
    ['A19'],
  )
  for (const as of ['json', 'xlsx', 'marked'])
    assert.equal((await post(`/api/self-checks?as=${as}`, form)).status, 200, as)
  assert.equal((await post('/api/exit', null)).status, 204)
  assert.equal(await ended, 0)
  return started
}
