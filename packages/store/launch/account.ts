import { spawn } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { StoreError } from '../errors.ts'

/** The operating-system account under which the database runs; `null` ids mean the account of this process. */
export type Account = { readonly name: string; readonly uid: number | null; readonly gid: number | null }

const ownAccount: Account = { name: '当前账户', uid: null, gid: null }

/**
 * PostgreSQL refuses to run as root, so root hands it to an account that already exists: the owner of
 * the data when there is data, else `postgres`, else `nobody`. No account is ever created.
 * @param cluster directory of the database, which may not exist yet
 * @throws StoreError `NO_ACCOUNT`
 */
export async function databaseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return ownAccount
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8'))
  const owner = await stat(cluster).catch(() => null)
  const found =
    accounts.find((account) => owner !== null && owner.uid !== 0 && account.uid === owner.uid) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (found === undefined)
    throw new StoreError(
      'NO_ACCOUNT',
      '数据库不能以 root 运行，而本机没有 postgres 或 nobody 账户。请改用普通账户启动衡鉴。',
    )
  return found
}

/** Accounts of an `/etc/passwd`, without root. */
export function parseAccounts(text: string): readonly Account[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((cells) => cells.length >= 4 && Number(cells[2]) !== 0)
    .map((cells) => ({ name: String(cells[0]), uid: Number(cells[2]), gid: Number(cells[3]) }))
}

/** How a program run under the account ended, with what it printed. */
export type Ended = { readonly code: number | null; readonly output: string }

/**
 * Runs one program under the account and waits for its end. It starts in `/`, because the account may
 * not be allowed into the folder this process stands in.
 */
export function runAs(account: Account, program: string, words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: process.platform === 'win32' ? process.cwd() : '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', TZ: 'Asia/Shanghai' },
      windowsHide: true,
      ...(account.uid === null || account.gid === null ? {} : { uid: account.uid, gid: account.gid }),
    })
    let output = ''
    child.stdout.on('data', (piece) => (output += String(piece)))
    child.stderr.on('data', (piece) => (output += String(piece)))
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    // `exit`, not `close`: the database server outlives pg_ctl and may keep its pipes open.
    child.on('exit', (code) => resolve({ code, output }))
  })
}

/** Whether the account can enter a folder: asked of the system itself, so that access lists count too. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (account.uid === null) return true
  return (await runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])).code === 0
}
