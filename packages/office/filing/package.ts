import { buffer } from 'node:stream/consumers'
import { hash } from 'node:crypto'
import { inOffice } from '@hengjian/store'
import type { RowRecord } from '@hengjian/metric'
import { boundVolume } from '../evaluations/bound.ts'
import { evaluationJson, latestSubmission } from '../evaluations/open.ts'
import { readerOf } from '../evaluations/input.ts'
import { evidenceBehind } from '../evaluations/records.ts'
import { setInOrder, titleOf } from '../evaluations/setTitles.ts'
import { type EvaluationFile, evaluationFile, formats, type Writers } from '../evaluations/submit.ts'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { fileNames } from '../ledgers/fileNames.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'
import { dispatchFile, dispatchRow } from './dispatch.ts'
import { indexFiles } from './packageIndex.ts'
import { type PackedFile, zipOf } from './zipOf.ts'

/**
 * 归档包 of a unit and year: what was issued as bytes, the bound volume, the dispatch, scans and minutes, the figures
 * with their explanations, the evidence behind them, and an index with the digest of every file. Where everything is
 * submitted the same state gives the same bytes.
 * @throws OfficeError NO_EVALUATION where there is nothing to file
 */
export async function archivePackage(
  house: House,
  writers: Writers,
  person: Person,
  org: number,
  year: number,
): Promise<EvaluationFile> {
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  const { set, minutes } = await inOffice(house.app, office, async (tx) => ({
    set: await setInOrder(house, tx, office, org, year),
    minutes: await dispatchRow(house, tx, office, org, year),
  }))
  if (set.length === 0)
    throw new OfficeError('NO_EVALUATION', `${unit}${year}年度还没有自评，没有可以归档的内容。`)
  const bytesOf = async ({ bytes }: EvaluationFile): Promise<Uint8Array> =>
    bytes instanceof Uint8Array ? bytes : buffer(bytes)
  const files: PackedFile[] = []
  const add = (name: string, bytes: Uint8Array): void => {
    files.push({ name, bytes })
  }
  add('01 合订本.pdf', await bytesOf(await boundVolume(house, writers, person, org, year)))
  for (const format of ['docx', 'pdf'] as const)
    add(`02 发文稿纸.${format}`, await bytesOf(await dispatchFile(house, writers, person, org, year, format)))
  const evidence = new Set<string>()
  for (const [index, row] of set.entries()) {
    const folder = `${String(index + 3).padStart(2, '0')} ${plainName(titleOf(house, row, unit))}`
    const state = row.state === 'submitted' ? '' : '（草稿）'
    for (const format of formats)
      add(
        `${folder}/${row.state === 'submitted' ? '报送原件' : '草稿'}.${format}`,
        await bytesOf(await evaluationFile(house, writers, person, row.id, format)),
      )
    const { figures, proofs } = await inOffice(house.app, office, async (tx) => {
      const { figures } = await evaluationJson(house, tx, office, person, row.id)
      const reader = await readerOf(house, tx, office, null)
      return { figures, proofs: await evidenceBehind(house, reader, Object.values(figures), row.org) }
    })
    add(`${folder}/各数来历${state}.json`, json(figures))
    for (const digest of [...scansOf(row), ...proofs]) evidence.add(digest)
  }
  for (const digest of (minutes?.fields['minutes'] as readonly string[] | undefined) ?? [])
    evidence.add(digest)
  const names = await inOffice(house.app, office, (tx) => fileNames(tx, office.tenant, [...evidence]))
  for (const digest of [...evidence].sort())
    add(
      `佐证/${digest.slice(0, 8)} ${plainName(names.get(digest)?.name ?? '佐证文件')}`,
      await buffer(await house.files.get(digest)),
    )
  const frozen = await inOffice(house.app, office, async (tx) =>
    Promise.all(
      set.map(async (row) => ({
        title: titleOf(house, row, unit),
        submission: row.state === 'submitted' ? await latestSubmission(tx, office, row) : null,
      })),
    ),
  )
  const listed = files.map(({ name, bytes }) => ({ name, size: bytes.length, digest: hash('sha256', bytes) }))
  const index = await indexFiles({ unit, year, listed, frozen })
  return { name: `${unit}${year}年度绩效自评归档包.zip`, bytes: zipOf([...index, ...files]) }
}

const scansOf = ({ fields }: RowRecord): readonly string[] =>
  (fields['signedScans'] as readonly string[] | undefined) ?? []

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)

/** A name that Windows takes. */
const plainName = (name: string): string => name.replaceAll(/[\\/:*?"<>|]/g, ' ')
