import type { Measurement } from '../measurement.ts'
import { measureCorpus } from './corpus.ts'
import { measureDamaged } from './damaged.ts'
import { measureMutations } from './mutation.ts'
import { measureOtherHands } from './otherHands.ts'
import { measureCheckSpeed } from './speed.ts'

/** How good the checker is, and how fast. */
export const measureCheck = async (): Promise<readonly Measurement[]> => [
  ...(await measureMutations()),
  ...(await measureCorpus()),
  ...(await measureOtherHands()),
  ...(await measureCheckSpeed()),
  ...(await measureDamaged()),
]
