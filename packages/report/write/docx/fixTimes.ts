import { assertInvariant } from '@hengjian/values'

const endSignature = 0x06054b50
/** 1 January 1980, midnight: the earliest time that a zip container can hold. */
const [time, date] = [0, 0x21]

/**
 * Sets the time of every entry of a zip container to one fixed time, in place, so that the same report
 * gives the same bytes. The times stand at fixed offsets of the directory and of each entry's own head.
 */
export function fixTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  assertInvariant(view.getUint32(end, true) === endSignature, 'the container ends with a comment')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint16(entry + 12, time, true)
    view.setUint16(entry + 14, date, true)
    const head = view.getUint32(entry + 42, true)
    view.setUint16(head + 10, time, true)
    view.setUint16(head + 12, date, true)
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return bytes
}
