import { expect, test } from 'vitest'
import { comparedSeeds, seedsAreHere } from './seedForms.ts'

const runs = seedsAreHere
  ? ''
  : ' — is skipped: ../shared with the published texts is not beside this checkout'

/** A table of one report that has targets and results but no points and no number; its columns are cut at random. */
const withoutNumbers = /^T7 (?:level|target|actual)/

test.runIf(seedsAreHere)(`every cell of the published tables is read where it stands${runs}`, () => {
  const compared = comparedSeeds()
  const wrong = compared.flatMap(({ seed, cells }) =>
    cells
      .filter(({ stated, read }) => stated !== read)
      .filter(({ name }) => !(seed === '004' && withoutNumbers.test(name)))
      .map((cell) => ({ seed, ...cell })),
  )
  expect(wrong).toStrictEqual([])
  expect(compared.map(({ cells }) => cells.length > 200)).toStrictEqual([true, true, true])
})
