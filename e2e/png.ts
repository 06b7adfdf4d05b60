import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export type Image = {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly pixels: Buffer
}

/** Reads a PNG as browsers write screenshots: eight bits a channel, RGB or RGBA, not interlaced. */
export function readPng(png: Buffer): Image {
  let header: Buffer = Buffer.alloc(0)
  const data: Buffer[] = []
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const kind = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    if (kind === 'IHDR') header = body
    if (kind === 'IDAT') data.push(body)
  }
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const channels = header[9] === 6 ? 4 : 3
  return {
    width,
    height,
    channels,
    pixels: unfiltered(inflateSync(Buffer.concat(data)), width, height, channels),
  }
}

/** Takes back the filter that stands before each line of a PNG. */
function unfiltered(lines: Buffer, width: number, height: number, channels: number): Buffer {
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x
      const left = x < channels ? 0 : Number(pixels[to - channels])
      const up = y === 0 ? 0 : Number(pixels[to - stride])
      const corner = x < channels || y === 0 ? 0 : Number(pixels[to - stride - channels])
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][Number(filter)]
      pixels[to] = Number(lines[y * (stride + 1) + 1 + x]) + Number(predicted)
    }
  }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const away = [left, up, corner].map((one) => Math.abs(guess - one))
  const [toLeft = 0, toUp = 0, toCorner = 0] = away
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** Writes a PNG of at most 256 colours: `palette` holds three bytes a colour, `indexes` one byte a pixel. */
export function writeIndexedPng(width: number, height: number, palette: Buffer, indexes: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 3
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) indexes.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const length = Buffer.alloc(4)
  const check = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
