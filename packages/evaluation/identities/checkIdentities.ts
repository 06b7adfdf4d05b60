import type { LedgerReader, Metric } from '@hengjian/metric'
import { Decimal } from '@hengjian/values'
import type { Identities } from './identity.ts'
import { type Asked, readSide } from './readSide.ts'
import { judgeRelation, type Relation } from './relation.ts'

/**
 * Says of every relation between the figures of a unit and year how it stands, in the order of the handbook.
 * @param reader live or as of a sealed block; remembering, since the figures of the form are asked again
 */
export async function checkIdentities(
  { identities, lastPlace }: Identities,
  asked: Asked,
  metricNamed: (name: string) => Metric | undefined,
  reader: LedgerReader,
): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  for (const identity of identities) {
    const left = await readSide(identity.left, asked, metricNamed, reader)
    const right = await readSide(identity.right, asked, metricNamed, reader)
    relations.push(judgeRelation(identity, left, right, new Decimal(lastPlace)))
  }
  return relations
}
