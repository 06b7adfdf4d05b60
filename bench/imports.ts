import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { nodeFlags } from '../apps/cli/nodeFlags.js'
import { inFolder } from './folder.ts'
import { type Measurement, median } from './measurement.ts'
import { spendingFile } from './spendingFile.ts'

const run = promisify(execFile)
const rows = 10_000
const runs = 3

/** What a process reports that took a small file first and then the large one. */
export type Imported = {
  readonly startSeconds: number
  readonly dryRunSeconds: number
  readonly commitSeconds: number
  /** Highest resident memory minus the memory held when the large file came, in MB. */
  readonly growth: number
}

/** An XLSX of ten thousand payments from upload to receipt, in fresh processes on fresh databases. */
export async function measureImports(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const [small, large] = [join(folder, 'small.xlsx'), join(folder, 'large.xlsx')]
    await writeFile(small, await spendingFile('小', 200))
    await writeFile(large, await spendingFile('大', rows))
    const importing = fileURLToPath(new URL('./importing.ts', import.meta.url))
    const results: Imported[] = []
    for (let once = 0; once < runs; once += 1) {
      const data = join(folder, `data${once}`)
      const { stdout } = await run(process.execPath, [...nodeFlags, importing, data, small, large])
      const result = JSON.parse(stdout) as Imported
      console.log(
        `  upload ${result.startSeconds.toFixed(2)} s, dry run ${result.dryRunSeconds.toFixed(2)} s, commit ${result.commitSeconds.toFixed(2)} s, growth ${result.growth.toFixed(0)} MB`,
      )
      results.push(result)
    }
    return [
      {
        what: `import of ${rows} spending rows: upload, dry run, commit (median of ${runs})`,
        value: median(results.map((one) => one.startSeconds + one.dryRunSeconds + one.commitSeconds)),
        unit: 's',
        bound: 6,
      },
      {
        what: 'growth of resident memory by it (median)',
        value: median(results.map(({ growth }) => growth)),
        unit: 'MB',
        bound: 150,
      },
    ]
  })
}
