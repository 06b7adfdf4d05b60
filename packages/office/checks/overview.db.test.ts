import { buffer } from 'node:stream/consumers'
import { readSubmission } from '@hengjian/report/read'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBatch } from './batches.ts'
import { batchOverview } from './overview.ts'
import { sampleList } from './papers.ts'
import { chooseSample, drawSample, dropSample } from './sampling.ts'
import { bringFile } from './submissions.ts'
import { centre, county, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { sampleReport } from './testing/sampleReports.ts'

let test: Awaited<ReturnType<typeof openCheckOffice>>
beforeAll(async () => {
  test = await openCheckOffice()
})
afterAll(() => test.close())

const { reviewer, clerk } = people
const overview = () => batchOverview(test.house, reviewer, test.batch)

it('a batch stands beside that of the year before: the same units, by level and by family of rules', async () => {
  expect((await overview()).trend).toBeNull()
  const before = await createBatch(test.house, reviewer, {
    title: '上年第一批',
    year: 2022,
    kind: '项目',
    opinionDays: 5,
  })
  await bringFile(test.house, reviewer, before, {
    path: `${centre.name}.txt`,
    bytes: sampleReport({ unit: centre.name, rate: '93.56%' }),
  })
  const { trend, units } = await overview()
  expect(trend).toMatchObject({ batch: '上年第一批', year: 2022 })
  expect(trend?.units.map(({ name }) => name)).toEqual([centre.name])
  const [own] = trend?.units ?? []
  expect(own?.now).toEqual(units[0]?.open)
  expect((own?.before.error ?? 0) < (own?.now.error ?? 0)).toBe(true)
  const ratios = trend?.families.find(({ family }) => family === '表内勾稽')
  expect((ratios?.now ?? 0) > (ratios?.before ?? 0)).toBe(true)
})

it('the sample is chosen by hand with a reason, and drawn by a seed among the others', async () => {
  await expect(chooseSample(test.house, reviewer, test.batch, centre.unit, ' ')).rejects.toMatchObject({
    code: 'REASON_ASKED',
  })
  await expect(chooseSample(test.house, reviewer, test.batch, 9, '金额大')).rejects.toMatchObject({
    code: 'UNIT_UNKNOWN',
  })
  await expect(drawSample(test.house, reviewer, test.batch, 3, '20240318-0417')).rejects.toThrow(
    '可抽的单位只有 2 个',
  )
  await expect(drawSample(test.house, clerk, test.batch, 1, '1')).rejects.toMatchObject({
    code: 'NOT_A_WRITER',
  })
  await chooseSample(test.house, reviewer, test.batch, centre.unit, '项目金额大')
  await drawSample(test.house, reviewer, test.batch, 1, '20240318-0417')
  const { samples, units } = await overview()
  expect(samples).toMatchObject([
    { name: centre.name, way: '重点', reason: '项目金额大', seed: null },
    {
      name: county.name,
      way: '随机',
      seed: '20240318-0417',
      reason: expect.stringContaining('在 1 个单位中随机抽取 1 个'),
    },
  ])
  expect(units.map(({ sample }) => sample)).toEqual(['重点', '随机'])
  const list = await sampleList(test.house, reviewer, test.batch)
  expect(list.name).toBe('市直单位自评报告第一批抽查名单.xlsx')
  const { blocks } = await readSubmission(await buffer(list.stream))
  expect(JSON.stringify(blocks)).toContain('对“20240318-0417:单位编号”计算 SHA-256')
  await dropSample(test.house, reviewer, samples[0]?.id ?? '', '改期')
  expect((await overview()).samples).toHaveLength(1)
})
