import { afterAll, beforeAll, expect, it } from 'vitest'
import { giveAnswer } from '../checks/answers.ts'
import { takeStep } from '../checks/procedure.ts'
import type { StepName } from '../checks/steps.ts'
import { centre, county, openCheckOffice, people } from '../checks/testing/openCheckOffice.ts'
import { giveVerdict } from '../checks/verdicts.ts'
import { unitWork } from '../checks/work.ts'
import type { Person } from '../person.ts'
import { homeOf } from './home.ts'

const { reviewer, second, leader, clerk, reporter } = people
let test: Awaited<ReturnType<typeof openCheckOffice>>
beforeAll(async () => {
  test = await openCheckOffice()
})
afterAll(() => test.close())

/** What waits, on the screen of any year. */
const waits = async (who: Person, org: number) =>
  (await homeOf(test.house, who, org, 2024)).due.filter(({ link }) => link.startsWith('/checking/'))
const step = (who: Person, name: StepName) =>
  takeStep(test.house, who, test.batch, centre.unit, name, {
    reason: null,
    sender: '演示市财政局',
    number: null,
    due: null,
  })

it('the first screen says what of a batch waits for whom, with one verb', async () => {
  for (const who of [reviewer, second, leader]) expect(await waits(who, 1)).toEqual([])
  const findings = async (who: Person) => (await unitWork(test.house, who, test.batch, centre.unit)).findings
  for (const { submission, fingerprint } of await findings(reviewer))
    await giveVerdict(test.house, reviewer, submission, fingerprint, {
      verdict: '需修改',
      reason: null,
      version: 0,
    })
  await step(reviewer, 'ask')
  const link = `/checking/${test.batch}/${centre.unit}`
  expect(await waits(clerk, centre.unit)).toEqual([
    {
      title: '市直单位自评报告第一批',
      year: 2023,
      status: '征求意见，待答复',
      deadline: '2024-03-25',
      daysLeft: 7,
      link,
      verb: '答复',
    },
  ])
  expect(await waits(reporter, county.unit)).toEqual([])
  expect(await waits(second, 1)).toEqual([])

  for (const { submission, fingerprint } of await findings(clerk))
    await giveAnswer(test.house, clerk, submission, fingerprint, {
      answer: '同意修改',
      reason: null,
      files: [],
      version: 1,
    })
  await step(clerk, 'answer')
  expect(await waits(clerk, centre.unit)).toEqual([])
  // Whoever asked does not confirm; the leader signs what another has confirmed.
  for (const who of [reviewer, leader]) expect(await waits(who, 1)).toEqual([])
  expect(await waits(second, 1)).toMatchObject([
    { title: `市直单位自评报告第一批：${centre.name}`, verb: '复核', deadline: null, daysLeft: null },
  ])
  await step(second, 'confirm')
  expect(await waits(second, 1)).toEqual([])
  expect(await waits(leader, 1)).toMatchObject([{ status: '已复核确认，待签发整改通知', verb: '签发', link }])
})
