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
/** Files that are taken, with what the project promises for each. */
const sizes = [
  { rows: 10_000, runs: 3, seconds: 6, growth: 150 },
  { rows: 100_000, runs: 1, seconds: 30, growth: 300 },
] as const

/** What a process reports that took a small file first and then the large one. */
export type Imported = {
  readonly startSeconds: number
  readonly dryRunSeconds: number
  readonly commitSeconds: number
  /** Highest resident memory minus the memory held when the large file came, in MB. */
  readonly growth: number
}

/** An XLSX of payments from upload to receipt, in fresh processes on fresh databases. */
export async function measureImports(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = []
  for (const size of sizes) measured.push(...(await measureSize(size)))
  return measured
}

const measureSize = ({
  rows,
  runs,
  seconds,
  growth,
}: (typeof sizes)[number]): Promise<readonly Measurement[]> =>
  inFolder(async (folder) => {
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
        `  ${rows} rows: upload ${result.startSeconds.toFixed(2)} s, dry run ${result.dryRunSeconds.toFixed(2)} s, commit ${result.commitSeconds.toFixed(2)} s, growth ${result.growth.toFixed(0)} MB`,
      )
      results.push(result)
    }
    return [
      {
        what: `import of ${rows} spending rows: upload, dry run, commit (median of ${runs})`,
        value: median(results.map((one) => one.startSeconds + one.dryRunSeconds + one.commitSeconds)),
        unit: 's',
        bound: seconds,
      },
      {
        what: `growth of resident memory by ${rows} rows (median)`,
        value: median(results.map((one) => one.growth)),
        unit: 'MB',
        bound: growth,
      },
    ]
  })
