import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../read/openWorkbook.ts'
import { readWorkbook } from '../read/readWorkbook.ts'
import { type PlannedCell } from './plan.ts'
import { streamRows } from './streamRows.ts'

const columns = [
  { header: '支付日期', width: 12 },
  { header: '金额（元）', width: 16 },
  { header: '摘要', width: 30 },
]
const row = (at: number): readonly PlannedCell[] => [
  { date: '2023-12-31' },
  { number: `${at}.05`, format: '#,##0.00' },
  { text: `第${at}笔` },
]

function* rowsUpTo(count: number, asked: (row: number) => void = () => undefined) {
  for (let at = 1; at <= count; at++) {
    asked(at)
    yield row(at)
  }
}

describe('streamRows', () => {
  it('writes what is read back', async () => {
    const bytes = await buffer(
      streamRows({ title: '支出台账', orientation: 'landscape', columns, rows: rowsUpTo(3) }),
    )
    const [sheet] = await readWorkbook(bytes)
    expect(sheet?.name).toBe('支出台账')
    expect(sheet?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual([
      ['支付日期', '金额（元）', '摘要'],
      ['2023-12-31', '1.05', '第1笔'],
      ['2023-12-31', '2.05', '第2笔'],
      ['2023-12-31', '3.05', '第3笔'],
    ])
  })

  it('writes only the header where there are no rows', async () => {
    const [sheet] = await readWorkbook(
      await buffer(streamRows({ title: '空', orientation: 'portrait', columns, rows: [] })),
    )
    expect(sheet?.rows).toHaveLength(1)
  })

  it('waits for a slow reader instead of filling the memory', async () => {
    let furthest = 0
    const rows = rowsUpTo(100_000, (at) => (furthest = at))
    const stream = streamRows({ title: '慢', orientation: 'portrait', columns, rows })
    await new Promise((resolve) => stream.once('readable', resolve))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(furthest).toBeLessThan(60_000)
    const [sheet] = await openWorkbook(await buffer(stream))
    let count = 0
    for await (const _ of sheet?.rows() ?? []) count += 1
    expect(count).toBe(100_001)
  })

  it('stops asking for rows when the reader goes away', async () => {
    let furthest = 0
    const stream = streamRows({
      title: '断',
      orientation: 'portrait',
      columns,
      rows: rowsUpTo(1_000_000, (at) => (furthest = at)),
    })
    await new Promise((resolve) => stream.once('readable', resolve))
    stream.destroy()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const then = furthest
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(furthest).toBe(then)
    expect(then).toBeLessThan(1_000_000)
  })

  it('fails where its rows fail', async () => {
    function* failing() {
      yield row(1)
      throw new Error('the ledger went away')
    }
    await expect(
      buffer(streamRows({ title: '错', orientation: 'portrait', columns, rows: failing() })),
    ).rejects.toThrow('the ledger went away')
  })
})
