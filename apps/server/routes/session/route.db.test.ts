import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodPassword, openTestServer, type TestServer } from '../../testing/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
})
afterAll(() => server.close())

describe('login', () => {
  it('opens a session whose cookie no script and no other site can use', async () => {
    const visitor = server.visit()
    const answer = await visitor.post('/api/login', { name: ' Zhang ', password: goodPassword })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      account: {
        name: 'zhang',
        displayName: 'zhang先生',
        organisation: 2,
        roles: ['clerk'],
        mustChangePassword: false,
      },
      organisations: [{ id: 2, name: '样例甲县', level: 'county', parent: null }],
      demo: false,
    })
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect((await visitor.get('/api/session')).json()).toMatchObject({ account: { name: 'zhang' } })
  })

  it('marks the cookie Secure where people come by https', async () => {
    const secure = await openTestServer({ secure: true })
    try {
      await secure.addAccount('zhang', ['clerk'])
      const answer = await secure.visit().post('/api/login', { name: 'zhang', password: goodPassword })
      expect(answer.cookies[0]).toMatchObject({ name: '__Secure-hengjian.session_token', secure: true })
      expect(answer.headers['strict-transport-security']).toContain('max-age=')
    } finally {
      await secure.close()
    }
  })

  it('answers a wrong password and an unknown name with the same words', async () => {
    const wrong = await server.visit().post('/api/login', { name: 'zhang', password: 'not-the-password' })
    const unknown = await server.visit().post('/api/login', { name: 'nobody', password: 'not-the-password' })
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.json()).toEqual({
      code: 'LOGIN_WRONG',
      message: '账号或密码不对，请重新输入。连续错 5 次将锁定 15 分钟。',
    })
    expect(unknown.json()).toEqual(wrong.json())
    expect(wrong.cookies).toEqual([])
  })

  it('locks a name after five failures, known or not, and says until when', async () => {
    await server.addAccount('locked', ['clerk'])
    for (const name of ['locked', 'unknown-locked']) {
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect((await server.visit().post('/api/login', { name, password: 'wrong' })).statusCode).toBe(401)
      const answer = await server.visit().post('/api/login', { name, password: goodPassword })
      expect(answer.statusCode).toBe(423)
      expect(answer.json().message).toMatch(
        /^密码连续输错，已暂时锁定，请在 \d\d:\d\d 以后再试，或联系系统管理员解锁。$/,
      )
    }
  })

  it('locks an address after twenty failures, even one that logs in with an own account in between', async () => {
    const insider = server.visit('10.9.9.9')
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await insider.post('/api/login', { name: `guess-${attempt}`, password: 'Spring-2026' })
      if (attempt === 18) await insider.post('/api/login', { name: 'zhang', password: goodPassword })
    }
    expect((await insider.post('/api/login', { name: 'zhang', password: goodPassword })).statusCode).toBe(423)
    expect(
      (await server.visit().post('/api/login', { name: 'zhang', password: goodPassword })).statusCode,
    ).toBe(200)
  })

  it('lets a disabled account know only together with its right password', async () => {
    const id = await server.addAccount('disabled', ['clerk'])
    await server.auth.updateTable('user').set({ locked: true }).where('id', '=', id).execute()
    const wrong = await server.visit().post('/api/login', { name: 'disabled', password: 'wrong' })
    const right = await server.visit().post('/api/login', { name: 'disabled', password: goodPassword })
    expect(wrong.statusCode).toBe(401)
    expect([right.statusCode, right.json().message]).toEqual([423, '账号已停用，请联系系统管理员。'])
    expect(right.cookies).toEqual([])
  })
})

describe('session', () => {
  it('asks for a login where there is none, or a cookie somebody made up', async () => {
    const visitor = server.visit()
    const none = await visitor.get('/api/session')
    expect([none.statusCode, none.json()]).toEqual([
      401,
      { code: 'SESSION_OVER', message: '登录已过期，请重新登录。您填写的内容没有丢失。' },
    ])
    visitor.cookies.set('hengjian.session_token', 'made-up.c2lnbmF0dXJl')
    expect((await visitor.get('/api/session')).statusCode).toBe(401)
  })

  it('ends half an hour after the last request', async () => {
    const clerk = await server.loginAs('zhang')
    await server.auth
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute()
    expect((await clerk.get('/api/session')).statusCode).toBe(401)
  })

  it('ends eight hours after login, however busy', async () => {
    await server.auth.deleteFrom('session').execute()
    const clerk = await server.loginAs('zhang')
    await server.auth
      .updateTable('session')
      .set({ createdAt: new Date(Date.now() - 8 * 3_600_000 - 1000) })
      .execute()
    expect((await clerk.get('/api/session')).statusCode).toBe(401)
    expect(await server.auth.selectFrom('session').select('id').execute()).toEqual([])
  })

  it('is gone from the database after logout, so a copied cookie is worth nothing', async () => {
    const clerk = await server.loginAs('zhang')
    const copied = new Map(clerk.cookies)
    expect((await clerk.post('/api/logout')).statusCode).toBe(204)
    const thief = server.visit()
    for (const [name, value] of copied) thief.cookies.set(name, value)
    expect((await thief.get('/api/session')).statusCode).toBe(401)
  })

  it('lets logging out twice pass', async () => {
    expect((await server.visit().post('/api/logout')).statusCode).toBe(204)
  })
})

describe('changing the password', () => {
  const next = 'Autumn-2026-wind'

  it('ends every other session and needs the current password', async () => {
    await server.addAccount('li', ['clerk'])
    const [here, elsewhere] = [await server.loginAs('li'), await server.loginAs('li')]
    const wrong = await here.post('/api/password', { current: 'wrong', next })
    expect([wrong.statusCode, wrong.json().issues]).toEqual([
      422,
      [{ field: 'current', message: '当前密码不对，请重新输入。' }],
    ])
    expect((await here.post('/api/password', { current: goodPassword, next })).statusCode).toBe(204)
    expect((await here.get('/api/session')).statusCode).toBe(200)
    expect((await elsewhere.get('/api/session')).statusCode).toBe(401)
    expect((await server.visit().post('/api/login', { name: 'li', password: goodPassword })).statusCode).toBe(
      401,
    )
    expect((await server.loginAs('li', next)).cookies.size).toBe(1)
  })

  it('counts wrong current passwords like failed logins', async () => {
    await server.addAccount('wang', ['clerk'])
    const clerk = await server.loginAs('wang')
    for (let attempt = 0; attempt < 5; attempt += 1)
      await clerk.post('/api/password', { current: 'wrong', next })
    expect((await clerk.post('/api/password', { current: goodPassword, next })).statusCode).toBe(423)
  })

  it('is asked for before anything else works with an issued password', async () => {
    await server.addAccount('zhao', ['clerk'], { mustChange: true })
    const clerk = await server.loginAs('zhao')
    const refused = await clerk.get('/api/catalog')
    expect([refused.statusCode, refused.json()]).toEqual([
      403,
      { code: 'PASSWORD_CHANGE_ASKED', message: '这是初始密码，请先修改密码再使用。' },
    ])
    expect((await clerk.get('/api/session')).json().account.mustChangePassword).toBe(true)
    expect((await clerk.post('/api/password', { current: goodPassword, next })).statusCode).toBe(204)
    expect((await clerk.get('/api/catalog')).statusCode).toBe(200)
  })
})
