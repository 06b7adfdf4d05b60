import { inOffice, writeRows } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger } from '../house.ts'
import { readFields } from '../ledgers/check.ts'
import { mustWrite, officeOf, type Person } from '../person.ts'
import { evaluationJson, evaluationRow } from './open.ts'

/**
 * Files the signed and stamped scans beside the documents that were issued: the paper that left the house.
 * Figures stay frozen; only the list of scans changes.
 * @param digests of uploaded files, all that are to stand there afterwards
 * @throws OfficeError NOT_SUBMITTED before there is anything that could have been signed
 */
export async function fileScans(
  house: House,
  person: Person,
  id: string,
  version: number,
  digests: readonly string[],
) {
  const evaluations = kernelLedger(house, 'evaluations')
  mustWrite(person, evaluations)
  const office = await officeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    if (row.state !== 'submitted')
      throw new OfficeError('NOT_SUBMITTED', '这份自评还没有提交，请先提交、打印、签字盖章，再上传扫描件。')
    const cells = { signedScans: [...digests] }
    const fields = await readFields(house, tx, office, evaluations, cells, true)
    await writeRows(tx, office, evaluations, [{ verb: 'change', id, version, fields }], {
      reason: '归档盖章扫描件',
    })
    return evaluationJson(house, tx, office, person, id)
  })
}
