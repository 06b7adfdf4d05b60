import { sql } from 'kysely'
import type { House } from '../house.ts'

/** The newest year in which these organisations have a self-evaluation; `otherwise` where they have none. */
export async function newestYear(house: House, orgs: readonly number[], otherwise: number): Promise<number> {
  const { rows } = await sql<{ year: number | null }>`
    select max(year) as year from app.evaluations
    where tenant = ${house.tenant} and org = any(${orgs}::integer[])`.execute(house.keeper)
  return rows[0]?.year ?? otherwise
}
