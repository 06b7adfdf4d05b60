import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPassword, issuePassword, mustBeStrong, verifyPassword } from './password.ts'

describe('hashPassword', () => {
  it('writes an argon2id PHC string that only its password opens', async () => {
    const hash = await hashPassword('Spring-2026-rain')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z\d+/]{22}\$[A-Za-z\d+/]{43}$/)
    expect(await verifyPassword({ hash, password: 'Spring-2026-rain' })).toBe(true)
    expect(await verifyPassword({ hash, password: 'spring-2026-rain' })).toBe(false)
  })

  it('salts: the same password never gives the same hash', async () => {
    expect(await hashPassword('Spring-2026-rain')).not.toBe(await hashPassword('Spring-2026-rain'))
  })

  it('takes full-width letters of an input method for the plain ones', async () => {
    const hash = await hashPassword('Ｓpring-2026-rain')
    expect(await verifyPassword({ hash, password: 'Spring-2026-rain' })).toBe(true)
  })
})

describe('verifyPassword', () => {
  it('checks with the parameters that stand in the hash, so that they may be raised later', async () => {
    const nonce = Buffer.alloc(16, 7)
    const tag = argon2Sync('argon2id', {
      message: 'older',
      nonce,
      memory: 4096,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    })
    const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const hash = `$argon2id$v=19$m=4096,t=3,p=1$${plain(nonce)}$${plain(tag)}`
    expect(await verifyPassword({ hash, password: 'older' })).toBe(true)
  })

  it.each([
    '',
    'plain',
    '$argon2i$v=19$m=4096,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA',
    '$argon2id$v=19$m=,t=,p=$$',
  ])('opens nothing with a damaged hash: %j', async (hash) => {
    expect(await verifyPassword({ hash, password: '' })).toBe(false)
  })
})

describe('mustBeStrong', () => {
  it.each([
    ['Ab1-Ab1-A', '密码至少 10 位，请加长。'],
    ['春天的雨水很多', '密码至少 10 位，请加长。'],
    ['abcdefghijkl', '密码须含大写字母、小写字母、数字、符号中的三种，请调整。'],
    ['abcdefghij12', '密码须含大写字母、小写字母、数字、符号中的三种，请调整。'],
    ['X-ZhangWei-2026', '密码里不能包含账号名，请更换。'],
  ])('refuses %s and says which rule failed', (password, sentence) => {
    expect(() => mustBeStrong(password, 'zhangwei')).toThrow(sentence)
  })

  it.each(['Abcdefgh12', 'abcdefgh-1', '春天的雨水很多Ab12'])('accepts %s', (password) => {
    expect(() => mustBeStrong(password, 'zhangwei')).not.toThrow()
  })
})

describe('issuePassword', () => {
  it('always keeps the rules, and has no letter that looks like another', () => {
    fc.assert(
      fc.property(fc.constant(null), () => {
        const password = issuePassword()
        expect(() => mustBeStrong(password, 'zhangwei')).not.toThrow()
        expect(password).toMatch(/^[A-HJ-NP-Za-km-np-z2-9-]{15}$/)
      }),
    )
    expect(new Set(Array.from({ length: 200 }, issuePassword)).size).toBe(200)
  })
})
