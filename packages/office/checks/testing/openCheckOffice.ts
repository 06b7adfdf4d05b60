import type { Role } from '@hengjian/ledger'
import { openTestHouse, person } from '../../testing/openTestHouse.ts'
import { createBatch } from '../batches.ts'
import { bringFile } from '../submissions.ts'
import { sampleReport } from './sampleReports.ts'

export const centre = { unit: 2, name: '演示市投资促进中心' } as const
export const county = { unit: 3, name: '甲县' } as const

/** The people around a batch: of the bureau, of its sections, hired, and of two units. */
export const people = {
  reviewer: person(['financeReviewer'], 1, 'reviewer'),
  second: person(['financeReviewer'], 1, 'second'),
  leader: person(['financeReviewer', 'unitLeader'], 1, 'leader'),
  section: person(['businessReviewer'], 1, 'section'),
  hired: person(['contractor'], 9, 'hired'),
  clerk: person(['clerk'], centre.unit, 'clerk'),
  reporter: person(['reporter'], county.unit, 'reporter'),
  cityReviewer: person(['cityReviewer'] satisfies Role[], 1, 'cityReviewer'),
}

/** A house with one batch, in which the centre and the county have a report each. */
export async function openCheckOffice() {
  const opened = await openTestHouse()
  const { house } = opened
  const batch = await createBatch(house, people.reviewer, {
    title: '市直单位自评报告第一批',
    year: 2023,
    kind: '项目',
    opinionDays: 5,
  })
  const bring = (unit: string) =>
    bringFile(house, people.reviewer, batch, {
      path: `${unit}.txt`,
      bytes: sampleReport({ unit }),
    })
  const ofCentre = await bring(centre.name)
  const ofCounty = await bring(county.name)
  return { ...opened, batch, ofCentre, ofCounty }
}
