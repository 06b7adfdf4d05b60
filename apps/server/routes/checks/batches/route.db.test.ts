import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleReport } from '../../../../../packages/office/checks/testing/sampleReports.ts'
import type { Browser } from '../../../testing/browser.ts'
import { formWith } from '../../../testing/multipart.ts'
import { openTestServer, type TestServer } from '../../../testing/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('bureau', ['financeReviewer'], { organisation: 1 })
  await server.addAccount('leader', ['financeReviewer', 'unitLeader'], { organisation: 1 })
  await server.addAccount('hired', ['contractor'], { organisation: 1 })
  await server.addAccount('jia', ['clerk'], { organisation: 2 })
  await server.addAccount('yi', ['clerk'], { organisation: 3 })
})
afterAll(() => server.close())

const send = (visitor: Browser, url: string, name: string, content: Buffer) => {
  const { payload, type } = formWith(name, content)
  return visitor.send({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type, 'x-hengjian': '1' },
  })
}
const step = (name: string, more: object = {}) => ({
  step: name,
  reason: null,
  sender: null,
  number: null,
  due: null,
  ...more,
})

it('a batch goes its way over the wire: files, verdicts, letter, answers, notice, and who sees what', async () => {
  const [bureau, leader, hired, jia, yi] = await Promise.all(
    ['bureau', 'leader', 'hired', 'jia', 'yi'].map((name) => server.loginAs(name)),
  )
  if (!bureau || !leader || !hired || !jia || !yi) throw new Error('somebody did not come in')
  const named = { title: '第一批', year: 2023, kind: '项目', opinionDays: 5 }
  expect((await jia.post('/api/checks/batches', named)).statusCode).toBe(403)
  expect((await bureau.post('/api/checks/batches', { ...named, opinionDays: 0 })).statusCode).toBe(400)
  const { id } = (await bureau.post('/api/checks/batches', named)).json<{ id: string }>()
  expect((await bureau.post('/api/checks/batches', named)).json()).toMatchObject({ code: 'DUPLICATE_ROW' })
  const at = `/api/checks/batches/${id}`

  for (const unit of ['样例甲县', '样例乙县'])
    expect((await send(bureau, `${at}/files`, `${unit}.txt`, sampleReport({ unit }))).statusCode).toBe(200)
  expect((await send(jia, `${at}/files`, 'own.txt', sampleReport({ unit: '甲' }))).statusCode).toBe(403)

  const { units, queue } = (await bureau.get(at)).json()
  expect(units.map(({ name }: { readonly name: string }) => name)).toEqual(['样例甲县', '样例乙县'])
  expect(queue[0]).toMatchObject({ severity: 'error', unitName: expect.stringMatching(/^样例/) })
  expect((await hired.get(at)).statusCode).toBe(404)
  const [assignee] = (await bureau.get('/api/checks/assignees')).json()
  expect(assignee).toMatchObject({ name: '综合科 hired先生', role: 'contractor' })
  await bureau.post(`${at}/assignments`, { account: assignee.account, units: [2] })
  expect((await hired.get(at)).json().units).toHaveLength(1)

  const work = (await bureau.get(`${at}/units/2`)).json()
  for (const { submission, fingerprint } of work.findings)
    expect(
      (
        await bureau.put(`/api/checks/submissions/${submission}/findings/${fingerprint}/verdict`, {
          verdict: '需修改',
          reason: '',
          version: 0,
        })
      ).statusCode,
    ).toBe(204)
  const submission = work.files[0].id as string
  expect((await yi.get(`/api/checks/submissions/${submission}/pages`)).statusCode).toBe(404)
  expect((await jia.get(`${at}/units/2`)).json().findings).toEqual([])
  const asked = await bureau.post(`${at}/units/2/steps`, step('ask', { sender: '样例市财政局' }))
  expect(asked.statusCode).toBe(204)

  const own = (await jia.get(`${at}/units/2`)).json()
  expect(own.findings).toHaveLength(work.findings.length)
  expect((await jia.get(`${at}/units/2/opinion.docx`)).headers['content-disposition']).toContain(
    encodeURIComponent('样例甲县征求意见函.docx'),
  )
  expect((await yi.get(`${at}/units/2/opinion.docx`)).statusCode).toBe(404)
  for (const { fingerprint } of own.findings)
    await jia.put(`/api/checks/submissions/${submission}/findings/${fingerprint}/answer`, {
      answer: '同意修改',
      reason: null,
      files: [],
      version: 1,
    })
  expect((await jia.post(`${at}/units/2/steps`, step('answer'))).statusCode).toBe(204)
  const early = await leader.get(`${at}/units/2/notice.docx`)
  expect(early.json()).toMatchObject({ code: 'LETTER_UNKNOWN' })
  expect((await bureau.post(`${at}/units/2/steps`, step('confirm'))).json()).toMatchObject({
    code: 'STEP_REFUSED',
    message: '征求意见由您本人发出，“复核确认”须由另一人办理。',
  })
  await leader.post(`${at}/units/2/steps`, step('confirm'))
  const signed = await leader.post(
    `${at}/units/2/steps`,
    step('sign', { number: '样财绩〔2026〕1号', due: '2099-01-01' }),
  )
  expect(signed.statusCode).toBe(204)
  expect((await jia.get(`${at}/units/2/notice.docx`)).statusCode).toBe(200)
  const list = await bureau.get(`${at}/findings.xlsx?severity=error`)
  expect(list.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

it('nobody without a login, and no administrator, sees a batch', async () => {
  expect((await server.visit().get('/api/checks/batches')).statusCode).toBe(401)
  await server.addAccount('audit', ['auditAdministrator'], { organisation: 1 })
  const audit = await server.loginAs('audit')
  expect((await audit.get('/api/checks/batches')).statusCode).toBe(403)
})
