import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { OfficeError } from '@hengjian/office'

const derive = promisify(argon2)

/** OWASP's second choice for argon2id: 19 MiB, two passes; about 50 ms on an office server. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** Hashes a password as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether a password is the one hashed, with the hash's own parameters, in constant time. */
export async function verifyPassword({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
  const [, algorithm, , parameters, salt, stored] = hash.split('$')
  const found = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(parameters ?? '')
  if (algorithm !== 'argon2id' || !found || !salt || !stored) return false
  const expected = Buffer.from(stored, 'base64url')
  const tag = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64url'),
    memory: Number(found[1]),
    passes: Number(found[2]),
    parallelism: Number(found[3]),
    tagLength: expected.length,
  })
  return timingSafeEqual(tag, expected)
}

/** @throws OfficeError PASSWORD_WEAK with the rule that fails */
export function mustBeStrong(password: string, name: string): void {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(password)).length
  const fails = (sentence: string): never => {
    throw new OfficeError('PASSWORD_WEAK', sentence, [{ field: 'next', message: sentence }])
  }
  if ([...password].length < 10) fails('密码至少 10 位，请加长。')
  if (classes < 3) fails('密码须含大写字母、小写字母、数字、符号中的三种，请调整。')
  if (password.toLowerCase().includes(name.toLowerCase())) fails('密码里不能包含账号名，请更换。')
}

/** A password to hand over once: readable, without letters that look alike. */
export function issuePassword(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'
  const body = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('')
  return `${body}-7a`
}
