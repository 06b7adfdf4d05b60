import { openOle } from '../read/ole/openOle.ts'

/** The streams of an old Office file that its text and tables lie in. */
export function streamsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { stream } = openOle(bytes)
  return new Map(
    ['Workbook', 'WordDocument', '0Table', '1Table', 'Data'].flatMap((name): [string, Uint8Array][] => {
      const body = stream(name)
      return body ? [[name, body]] : []
    }),
  )
}
