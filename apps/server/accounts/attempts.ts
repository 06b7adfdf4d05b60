import { sql } from 'kysely'
import type { AuthDatabase } from './login.ts'

/**
 * Guessing is slowed down in the database. An attempt is written as failed before the password is looked
 * at, under a lock on its name, so a hundred parallel guesses are counted like a hundred in a row; the one
 * that turns out right is marked afterwards. Names that do not exist are counted the same way, so the
 * answers never tell which ones do.
 *
 * An address gets more tries than a name, because a whole office may stand behind one, and a success does
 * not clear it, or somebody with an own account could go on guessing others'.
 */
export const triesOfName = 5
export const triesOfAddress = 20
export const lockMinutes = 15

export type Attempt =
  | { readonly kind: 'open'; readonly id: number }
  | { readonly kind: 'locked'; readonly until: Date }

/** Names are compared as people type them: without outer spaces and capitals. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Counts an attempt, or says until when the name or the address is locked. */
export async function openAttempt(
  auth: AuthDatabase,
  name: string,
  address: string,
  now: Date,
): Promise<Attempt> {
  const plain = plainName(name)
  return auth.transaction().execute(async (tx) => {
    for (const place of [`name ${plain}`, `address ${address}`])
      await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 5))`.execute(tx)
    const ofName = await tx
      .selectFrom('login_attempts')
      .select(['at', 'outcome'])
      .where('name', '=', plain)
      .orderBy('id', 'desc')
      .limit(triesOfName)
      .execute()
    const cleared = ofName.findIndex(({ outcome }) => outcome !== 'failed')
    const ofAddress = await tx
      .selectFrom('login_attempts')
      .select('at')
      .where('address', '=', address)
      .where('outcome', '=', 'failed')
      .orderBy('id', 'desc')
      .limit(triesOfAddress)
      .execute()
    const until =
      lockedUntil(cleared < 0 ? ofName : ofName.slice(0, cleared), triesOfName, now) ??
      lockedUntil(ofAddress, triesOfAddress, now)
    if (until) return { kind: 'locked', until }
    const { id } = await tx
      .insertInto('login_attempts')
      .values({ name: plain, address, at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { kind: 'open', id }
  })
}

/** Marks an attempt as right; the failures of its name before it no longer count. */
export async function succeed(auth: AuthDatabase, id: number): Promise<void> {
  await auth.updateTable('login_attempts').set({ outcome: 'succeeded' }).where('id', '=', id).execute()
}

/**
 * When a lock ends, or null when there is none: so many failures within a quarter of an hour lock for a
 * quarter of an hour from the last of them.
 * @param failures newest first
 */
export function lockedUntil(
  failures: readonly { readonly at: Date }[],
  tries: number,
  now: Date,
): Date | null {
  const newest = failures[0]?.at.getTime()
  const oldest = failures[tries - 1]?.at.getTime()
  const span = lockMinutes * 60_000
  if (newest === undefined || oldest === undefined || newest - oldest > span) return null
  const until = new Date(newest + span)
  return until > now ? until : null
}
