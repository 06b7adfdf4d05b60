import { join } from 'node:path'
import { inFolder } from './folder.ts'
import { fetchLoginPage } from './loginPage.ts'
import { type Measurement, median } from './measurement.ts'
import { startProgram } from './program.ts'

const firstStarts = 3
const laterStarts = 5

/** A first start on an empty data directory, and later ones on the same. The console has been built before. */
export async function measureStart(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const first: number[] = []
    for (let run = 0; run < firstStarts; run += 1) first.push(await usableAfter(join(folder, `data${run}`)))
    const later: number[] = []
    for (let run = 0; run < laterStarts; run += 1) {
      const program = await startProgram(join(folder, 'data0'))
      later.push(program.answeredAfter / 1000)
      await program.stop()
    }
    return [
      {
        what: `first start to a login that answers (median of ${firstStarts})`,
        value: median(first),
        unit: 's',
        bound: 40,
      },
      {
        what: `later start to first answer (median of ${laterStarts})`,
        value: median(later),
        unit: 's',
        bound: 1.5,
      },
    ]
  })
}

/** Seconds from the command until the login page is there whole and lets the demo clerk in. */
export async function usableAfter(dataDirectory: string, root?: string): Promise<number> {
  const program = await startProgram(dataDirectory, root)
  try {
    await fetchLoginPage(program.address)
    return program.elapsed() / 1000
  } finally {
    await program.stop()
  }
}
