const sector = 512
const [free, endOfChain, tableSector] = [0xff_ff_ff_ff, 0xff_ff_ff_fe, 0xff_ff_ff_fd]
/** Streams below this size would lie in small sectors; shorter ones are filled up. */
const smallest = 4096

/** A container of old Office files that holds these streams: enough for a reader, and quick to make by the thousand. */
export function oleOf(streams: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = ['Root Entry', ...streams.keys()]
  const bodies = [...streams.values()].map((body) =>
    filled(Buffer.from(body), Math.max(smallest, body.length)),
  )
  const sizes = [...streams.values()].map(({ length }) => Math.max(smallest, length))
  const directory = Math.ceil((names.length * 128) / sector)
  const counts = [directory, ...bodies.map((body) => body.length / sector)]
  const used = counts.reduce((sum, count) => sum + count, 0)
  let tables = 1
  while (tables * (sector / 4) < used + tables) tables += 1
  const table = Buffer.alloc(tables * sector, 0xff)
  const starts: number[] = []
  let at = tables
  for (const count of counts) {
    starts.push(at)
    for (let one = 0; one < count; one += 1)
      table.writeUInt32LE(one === count - 1 ? endOfChain : at + one + 1, 4 * (at + one))
    at += count
  }
  for (let one = 0; one < tables; one += 1) table.writeUInt32LE(tableSector, 4 * one)

  const head = Buffer.alloc(sector, 0xff)
  head.fill(0, 0, 76)
  head.write('d0cf11e0a1b11ae1', 0, 'hex')
  for (const [place, number] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xff_fe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(number, place)
  for (const [place, number] of [
    [44, tables],
    [48, starts[0] ?? 0],
    [56, smallest],
    [60, endOfChain],
    [68, endOfChain],
  ] as const)
    head.writeUInt32LE(number, place)
  for (let one = 0; one < tables; one += 1) head.writeUInt32LE(one, 76 + 4 * one)

  const entries = names.map((name, one) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 0, 'utf16le')
    entry.writeUInt16LE(2 * name.length + 2, 64)
    entry.writeUInt8(one === 0 ? 5 : 2, 66)
    entry.writeUInt32LE(free, 68)
    // All streams hang on one branch.
    entry.writeUInt32LE(one > 0 && one < names.length - 1 ? one + 1 : free, 72)
    entry.writeUInt32LE(one === 0 && names.length > 1 ? 1 : free, 76)
    entry.writeUInt32LE(one === 0 ? endOfChain : (starts[one] ?? 0), 116)
    entry.writeUInt32LE(one === 0 ? 0 : (sizes[one - 1] ?? 0), 120)
    return entry
  })
  return Buffer.concat([head, table, filled(Buffer.concat(entries), directory * sector), ...bodies])
}

/** With zeros behind it up to the end of a sector, or to a length. */
const filled = (body: Buffer, length: number): Buffer =>
  Buffer.concat([body, Buffer.alloc(Math.ceil(length / sector) * sector - body.length)])
