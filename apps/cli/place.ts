import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HouseOptions } from '@hengjian/office'

/** The folder of the program itself. */
export const programDirectory = fileURLToPath(new URL('../../', import.meta.url))

/** Flags that say where an installation lives; every command that opens one takes them. */
export const placeFlags = {
  data: { type: 'string' },
  runtime: { type: 'string' },
  demo: { type: 'boolean' },
} as const

export type Place = {
  readonly data?: string | undefined
  readonly runtime?: string | undefined
  readonly demo?: boolean | undefined
}

/**
 * Where the data of an installation lie: `--data`, else HENGJIAN_DATA, else a folder beside the
 * program, apart for the demo so that it never mixes with an office's own.
 */
export function houseOptions(place: Place, join_: boolean): HouseOptions {
  const demo = place.demo ?? false
  const own = join(programDirectory, 'data', demo ? 'demo' : 'office')
  return {
    dataDirectory: place.data ?? process.env['HENGJIAN_DATA'] ?? own,
    databaseUrl: process.env['DATABASE_URL'],
    runtimeDirectory: place.runtime ?? process.env['HENGJIAN_RUNTIME'],
    catalogueDirectory: join(programDirectory, 'catalog'),
    demo,
    join: join_,
    log: (sentence) => console.log(sentence),
  }
}
