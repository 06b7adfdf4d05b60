import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { checkIdentities, type Identity } from '@hengjian/evaluation'
import { argumentLabels } from '@hengjian/metric'
import { caseOrganisations, readRows, rowsReader } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'

const { identities, metrics, ledgers } = await loadCatalogue(fileURLToPath(new URL('.', import.meta.url)))
const all = [...identities.values()].flatMap((set) => set.identities.map((identity) => ({ set, identity })))
type Term = Identity['left'][number]
const subordinates = [{ number: caseOrganisations.下属单位, name: '服务中心' }]
const head = '台账,单位,年度,口径,口径条件,资金来源,金额,数量,计量单位,来源文件,与明细并存时,反推'

/** A stated total for a term, as a person enters it. */
function line({ metric: name, narrowed, years, over }: Term, number: string): string {
  const metric = metrics.get(name)
  if (!metric) throw new Error(`no metric is called ${name}`)
  const { fundSource = '', ...others } = narrowed
  const labels = argumentLabels(metric)
  const conditions = Object.entries(others).map(([by, word]) => `${labels.get(by)}=${word}`)
  const amount = metric.unit === '万元' ? `${number},,` : `,${number},${metric.unit}`
  const where = over === 'unit' ? '' : '下属单位'
  return `汇总数,${where},${2023 + years},${metric.title},${conditions.join('；')},${fundSource},${amount},演示决算,采用汇总数,否`
}

/** Ten on every part of the right, and on the left what they come to plus `more`. */
function stated({ left, right }: Identity, more: string): readonly string[] {
  const [first, ...others] = left
  if (!first) throw new Error('a relation has a left side')
  const sum = String(right.length * 10 - others.length * 10)
  const whole = more === '' ? sum : `${sum}.${more}`
  return [...right, ...others].map((term) => line(term, '10')).concat(line(first, whole))
}

async function relationOf({ set, identity }: (typeof all)[number], lines: readonly string[]) {
  const reader = rowsReader(ledgers, readRows([head, ...lines].join('\n'), ledgers))
  const asked = { organisation: caseOrganisations.本单位, year: 2023, subordinates }
  const alone = { ...set, identities: [identity] }
  const [relation] = await checkIdentities(alone, asked, (name) => metrics.get(name), reader)
  if (!relation) throw new Error('one identity, one relation')
  return relation
}

const isOfPeople = ({ left }: Identity): boolean => metrics.get(left[0]?.metric ?? '')?.unit === '人'

it('every relation of the handbook is there', () => {
  const there = new Set(all.flatMap(({ identity: { id, also } }) => [id, ...also]))
  const wanted = Array.from({ length: 25 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`)
  expect(wanted.filter((id) => !there.has(id))).toEqual([])
})

describe.each(all.map((one) => [one.identity.id, one] as const))('%s', (_, one) => {
  it('holds, fires on a gap with its amount, and calls rounding a tail', async () => {
    expect(await relationOf(one, stated(one.identity, ''))).toMatchObject({ outcome: 'holds' })
    const unit = isOfPeople(one.identity) ? '人' : '万元'
    const gap = await relationOf(one, stated(one.identity, '75'))
    expect(gap).toMatchObject({ outcome: 'gap' })
    expect(gap.message).toContain(`相差 0.75 ${unit}，请核对，或写明原因。`)
    const tail = await relationOf(one, stated(one.identity, '01'))
    expect(tail.outcome).toBe(isOfPeople(one.identity) ? 'gap' : 'tail')
  })

  it('says what is missing where nothing is stated', async () => {
    const relation = await relationOf(one, [])
    expect(relation.outcome).toBe('cannotTell')
    expect(relation.message).toMatch(/2023年度|2022年度/)
    expect(relation.message).not.toMatch(/[A-Za-z]/)
  })
})
