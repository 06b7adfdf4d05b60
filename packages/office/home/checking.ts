import { checkBatches, checkProcedures, inOffice, readStamped, subtreeOf } from '@hengjian/store'
import { sql } from 'kysely'
import { stepsTaken } from '../checks/procedure.ts'
import { checkOfficeOf } from '../checks/seat.ts'
import { hindrance, type ProcedureRow, type StepName } from '../checks/steps.ts'
import { type House, today } from '../house.ts'
import type { Person } from '../person.ts'

/** Units that the screen lists at most; the batch lists them all. */
const mostUnits = 50

/** Steps that wait for somebody, in the words of 要办的事. */
const waiting = [
  { step: 'answer', status: '征求意见，待答复', verb: '答复' },
  { step: 'sign', status: '已复核确认，待签发整改通知', verb: '签发' },
  { step: 'confirm', status: '单位已答复或期限已满，待复核确认', verb: '复核' },
] as const satisfies readonly { readonly step: StepName; readonly status: string; readonly verb: string }[]

/**
 * What of 报告检查 waits for this person, of whatever year: a unit's answer, the signature of the leader, the
 * confirmation by a second person. The same rule decides as when the step is taken.
 */
export async function checkingDue(house: House, person: Person, org: number) {
  const office = await checkOfficeOf(house, person)
  const tree = await house.organisations()
  const below = subtreeOf(tree, org)
  const day = today(house)
  const isLeader = person.roles.includes('unitLeader')
  return inOffice(house.app, office, async (tx) => {
    const open = sql`v.state in ('asked', 'answered', 'confirmed')`
    const rows = (await readStamped(tx, office.tenant, checkProcedures, open)).filter(
      (row) =>
        office.seat === 'assigned' || [row.fields.unit, row.org].some((number) => below.includes(number)),
    )
    const batches = new Map(
      (await readStamped(tx, office.tenant, checkBatches)).map((row) => [row.id, row.fields]),
    )
    const stepFor = async (row: ProcedureRow) => {
      const taken = await stepsTaken(tx, office, row)
      const askedBy = taken.find(({ standing }) => standing === 'asked')?.account ?? null
      return waiting.find(
        // A leader signs; whoever may do both is not asked to confirm what they will sign.
        ({ step }) =>
          !(step === 'confirm' && isLeader) &&
          hindrance(step, office, person.roles, row, askedBy, day) === null,
      )
    }
    const due = []
    for (const row of rows.slice(0, mostUnits)) {
      const step = await stepFor(row)
      const batch = batches.get(row.fields.batch)
      if (!step || !batch) continue
      const { unit, opinionDue } = row.fields
      due.push({
        title:
          step.step === 'answer' ? batch.title : `${batch.title}：${tree.byNumber.get(unit)?.name ?? ''}`,
        year: batch.year,
        status: step.status,
        deadline: step.step === 'answer' ? opinionDue : null,
        link: `/checking/${row.fields.batch}/${unit}`,
        verb: step.verb,
      })
    }
    return due
  })
}
