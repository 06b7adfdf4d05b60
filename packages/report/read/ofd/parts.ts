import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { inspect, readLimits, WorkbookError } from '@hengjian/workbook'
import { ReadError } from '../errors.ts'
import { brokenOfd, type Element, treeOf } from './tree.ts'

/** Opens a part by its name, as it stands in another part; names are of the container and lead nowhere else. */
export type Parts = (
  name: string,
  from: string,
) => Promise<{ readonly name: string; readonly tree: Element } | null>

/** Pages unpack to a few hundred KB each. */
const unpackedBytes = 100 * 2 ** 20

/** What the rules for encrypted OFD files (GM/T 0099) put beside the document. */
const encryption = /(?:^|\/)(?:encrypt\w*|encryptions?)\.xml$/i

/** @throws ReadError for a password, for what is cut, and what unpacks too large */
export function partsOf(bytes: Uint8Array): Parts {
  const zip = asRead(() => inspect(bytes, { ...readLimits, unpackedBytes }))
  if (zip.names.some((name) => encryption.test(name)))
    throw new ReadError('PASSWORD', 'OFD 文件加了密，没有读取。请提供没有加密的文件，或可编辑的原件。')
  return async (name, from) => {
    const full = name.startsWith('/') ? name.slice(1) : resolved(name, from)
    const part = zip.open(full)
    if (!part) return null
    const xml = await text(Readable.from(part)).catch((error: unknown) => {
      throw readErrorOf(error)
    })
    return { name: full, tree: treeOf(xml.replace(/^\uFEFF/, '')) }
  }
}

/** A name beside the part that gives it, or further up. */
function resolved(name: string, from: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of name.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

function asRead<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw readErrorOf(error)
  }
}

const readErrorOf = (error: unknown): unknown => {
  if (!(error instanceof WorkbookError)) return error
  return error.code === 'FILE_TOO_LARGE'
    ? new ReadError('TOO_LARGE', 'OFD 文件解开后异常庞大，没有读取。请拆成单份报告后再检查。', {
        cause: error,
      })
    : brokenOfd(error)
}
