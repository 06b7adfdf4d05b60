import type { Algorithm } from '../tables.ts'
import { hash } from './digest.ts'

/**
 * A Merkle root over the entries of a block: leaves and inner nodes are hashed with different first
 * bytes (RFC 6962), so that no inner node can be passed off as an entry. An odd node moves up alone.
 *
 *   root = N(N(L(a), L(b)), L(c))    for entries a b c
 */
export function merkleRoot(algorithm: Algorithm, entries: readonly string[]): Buffer {
  let level = entries.map((entry) => hash(algorithm, Buffer.concat([leaf, Buffer.from(entry)])))
  if (level.length === 0) return hash(algorithm, '')
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index]
      const right = level[index + 1]
      if (left && right) above.push(hash(algorithm, Buffer.concat([node, left, right])))
      else if (left) above.push(left)
    }
    level = above
  }
  return level[0] ?? hash(algorithm, '')
}

const leaf = Buffer.from([0])
const node = Buffer.from([1])
