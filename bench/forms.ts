import { evaluationFile, formats, listEvaluations, type Person } from '@hengjian/office'
import { loadDemo } from '../apps/cli/demo.ts'
import { openServer } from '../apps/cli/openServer.ts'
import { inFolder } from './folder.ts'
import { type Measurement, timed } from './measurement.ts'

const clerk: Person = {
  account: 'bench',
  displayName: '量测',
  organisation: 3,
  roles: ['clerk'],
  requestId: 'bench',
}

/** F3 of a demo project in three formats, one after the other, each computed from the ledgers anew. */
export async function measureForms(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const { services, close } = await openServer({ data: folder, demo: true })
    try {
      const { house, auth, writers } = services
      await loadDemo(house, auth)
      const [evaluation] = await listEvaluations(house, clerk, clerk.organisation, 2023)
      if (!evaluation) throw new Error('The demo holds no evaluation of its centre')
      for (const format of formats) {
        const { p50 } = await timed(10, () => evaluationFile(house, writers, clerk, evaluation.id, format))
        console.log(`  ${format} ${p50.toFixed(0)} ms`)
      }
      const all = await timed(10, async () => {
        for (const format of formats) await evaluationFile(house, writers, clerk, evaluation.id, format)
      })
      return [{ what: 'F3 in three formats, warm (median of 10)', value: all.p50, unit: 'ms', bound: 600 }]
    } finally {
      await close()
    }
  })
}
