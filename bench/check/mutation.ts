import { join } from 'node:path'
import { loadOracles } from '@hengjian/catalog/testing/oracles/oracle.ts'
import type { Blocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import { laid, layouts, pdfLayout } from '@hengjian/catalog/testing/mutation/laid.ts'
import { type Asked, mutate } from '@hengjian/catalog/testing/mutation/mutate.ts'
import { published } from '@hengjian/catalog/testing/mutation/published.ts'
import type { Outcome } from '@hengjian/catalog/testing/mutation/subject.ts'
import { talliedBy, tallyLine } from '@hengjian/catalog/testing/mutation/tallied.ts'
import { loadRules } from '@hengjian/catalogue/rules'
import { randomFrom } from '@hengjian/samples'
import { inFolder } from '../folder.ts'
import type { Measurement } from '../measurement.ts'
import { byLibreOffice, hasLibreOffice, otherFormats } from './otherHands.ts'

/** Reports drawn for each layout, and numbers changed in each: with the published ones well over a thousand. */
const drawnReports = 4
const changesEach = 40
const listedMisses = 40
/** LibreOffice takes seconds for each file. */
const changesByOtherHands = 12

/**
 * Changes one number of a relation that holds and checks again, in published and invented reports and in every layout:
 * is it found where it stands? The relations are those of the auditors and of the generator, whatever the rules know.
 */
export async function measureMutations(): Promise<readonly Measurement[]> {
  const shelf = await loadRules(join(import.meta.dirname, '../../catalog'))
  const asked: Asked = {
    rules: [...shelf.rules.values()],
    parameters: shelf.parameters,
    measures: shelf.measures,
  }
  const outcomes: Outcome[] = []
  for (const layout of Object.keys(layouts))
    for (let seed = 1; seed <= drawnReports; seed += 1)
      outcomes.push(...(await mutate(laid(seed, layout), asked, randomFrom(seed), changesEach)))
  outcomes.push(...(await inPdf(asked)), ...(await byOtherHands(asked)))
  const oracles = loadOracles()
  if (oracles.length === 0) console.log('  published reports: not beside this checkout, left out')
  for (const oracle of oracles) {
    const { subject, left } = published(oracle)
    outcomes.push(...(await mutate(subject, asked, randomFrom(1))))
    const kinds = [...Map.groupBy(left, (kind) => kind)].map(([kind, all]) => `${kind} ${all.length}`)
    console.log(`  ${oracle.file}: no number to change in ${left.length} relations (${kinds.join(', ')})`)
  }
  print('by layout', outcomes, ({ subject: { layout, name } }) =>
    layout === 'as published' ? `${layout}: ${name}` : layout,
  )
  print('by kind of relation', outcomes, ({ relation: { kind }, subject: { layout } }) =>
    layout === 'as published' ? `published: ${kind}` : `invented: ${kind}`,
  )
  const missed = outcomes.filter(({ found }) => found === 'not' || found === 'somewhere')
  console.log(`  the first ${Math.min(listedMisses, missed.length)} of ${missed.length} misses`)
  for (const { subject, relation, from, to, found } of missed.slice(0, listedMisses))
    console.log(
      `    ${subject.layout} ${subject.name} ${relation.kind}: ${relation.name}: ${from} → ${to}${found === 'somewhere' ? ' (found elsewhere)' : ''}`,
    )
  return [
    { what: 'numbers changed', value: outcomes.length, unit: '', bound: 1000, atLeast: true },
    {
      what: 'changed numbers found where they stand',
      value: (100 * (outcomes.length - missed.length)) / outcomes.length,
      unit: '%',
      bound: 95,
      atLeast: true,
    },
  ]
}

async function inPdf(asked: Asked): Promise<readonly Outcome[]> {
  const { lay, close } = pdfLayout()
  const outcomes: Outcome[] = []
  for (let seed = 1; seed <= drawnReports; seed += 1)
    outcomes.push(...(await mutate(laid(seed, 'PDF', lay), asked, randomFrom(seed), changesEach)))
  await close()
  return outcomes
}

async function byOtherHands(asked: Asked): Promise<readonly Outcome[]> {
  if (!hasLibreOffice()) {
    console.log('  LibreOffice: not on this machine, left out')
    return []
  }
  return inFolder(async (folder) => {
    const outcomes: Outcome[] = []
    for (const format of otherFormats) {
      const lay = (blocks: Blocks): Promise<Uint8Array> => byLibreOffice(blocks, folder, format)
      const subject = laid(21, `${format.toUpperCase()} by LibreOffice`, lay)
      outcomes.push(...(await mutate(subject, asked, randomFrom(21), changesByOtherHands)))
    }
    return outcomes
  })
}

function print(title: string, outcomes: readonly Outcome[], nameOf: (one: Outcome) => string): void {
  console.log(`  ${title}`)
  for (const tally of talliedBy(outcomes, nameOf)) console.log(`  ${tallyLine(tally)}`)
}
