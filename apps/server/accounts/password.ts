import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { OfficeError } from '@hengjian/office'

const derive = promisify(argon2)

/** OWASP's choice for argon2id: 19 MiB, two passes; about 40 ms on an office server. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** PHC strings carry base64 without padding. */
const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** Hashes a password as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(nonce)}$${encode(tag)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z\d+/]{11,64})\$([A-Za-z\d+/]{16,86})$/

/** Whether a password is the one hashed, with the hash's own parameters, in constant time. */
export async function verifyPassword(given: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> {
  const found = phc.exec(given.hash)
  if (!found) return false
  const [, memory, passes, parallelism, salt = '', stored = ''] = found
  const expected = Buffer.from(stored, 'base64')
  const tag = await derive('argon2id', {
    message: given.password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(tag, expected)
}

const shortest = 10
const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/]

/** @throws OfficeError PASSWORD_WEAK with the rule that fails */
export function mustBeStrong(password: string, name: string): void {
  const fails = (sentence: string): never => {
    throw new OfficeError('PASSWORD_WEAK', sentence, [{ field: 'next', message: sentence }])
  }
  if ([...password].length < shortest) fails(`密码至少 ${shortest} 位，请加长。`)
  if (classes.filter((one) => one.test(password)).length < 3)
    fails('密码须含大写字母、小写字母、数字、符号中的三种，请调整。')
  if (password.toLowerCase().includes(name.toLowerCase())) fails('密码里不能包含账号名，请更换。')
}

// Without 0 O 1 l I and the like: it is read from a screen and typed by somebody else.
const alphabets = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const

/** A password to hand over once, 15 characters of four kinds, 57 bits of chance. */
export function issuePassword(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length))
  const group = (): string => [...alphabets, alphabets.join('')].map(pick).join('')
  return [group(), group(), group()].join('-').concat(pick(alphabets[2]))
}
