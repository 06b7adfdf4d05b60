import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merkleRoot } from './merkle.ts'

const root = (entries: readonly string[]): string => merkleRoot('sha256', entries).toString('hex')

describe('merkleRoot', () => {
  it('changes when any entry changes, moves, comes or goes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), fc.nat(), (entries, at) => {
        const index = at % entries.length
        const changed = entries.with(index, `${entries[index]}+`)
        expect(root(changed)).not.toBe(root(entries))
        expect(root(entries.toReversed())).not.toBe(root(entries))
        expect(root(entries.slice(1))).not.toBe(root(entries))
      }),
    )
  })

  it('does not take an inner node for an entry', () => {
    const inner = merkleRoot('sha256', ['a', 'b']).toString('latin1')
    expect(root([inner, 'c'])).not.toBe(root(['a', 'b', 'c']))
  })

  it('uses the algorithm it is told', () => {
    expect(merkleRoot('sm3', ['a'])).not.toEqual(merkleRoot('sha256', ['a']))
  })
})
