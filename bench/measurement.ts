import { performance } from 'node:perf_hooks'

/** One line of the table in the closing note: what was measured, and the bound it has to keep. */
export type Measurement = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bound: number
  readonly atLeast?: boolean
}

export type Timing = {
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly runs: number
}

/** Milliseconds of `runs` calls one after the other, after a tenth as many that do not count. */
export async function timed(runs: number, call: (run: number) => Promise<unknown>): Promise<Timing> {
  for (let run = 0; run < Math.ceil(runs / 10); run += 1) await call(run)
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await call(run)
    times.push(performance.now() - start)
  }
  times.sort((left, right) => left - right)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), max: at(1), runs }
}

/** The middle of a few values; the upper one of two middles. */
export const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

const kept = ({ value, bound, atLeast }: Measurement): boolean => (atLeast ? value >= bound : value <= bound)

/** Prints the table and says with the exit code whether every bound was kept. */
export function printTable(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) {
    const { what, value, unit, bound, atLeast } = measurement
    console.log(
      `${kept(measurement) ? 'ok  ' : 'MISS'}  ${what}: ${round(value)} ${unit} (bound ${atLeast ? '≥' : '≤'} ${bound} ${unit})`,
    )
  }
  if (!measurements.every(kept)) process.exitCode = 1
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
