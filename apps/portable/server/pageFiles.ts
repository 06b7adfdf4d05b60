import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

type PageFile = { readonly mediaType: string; readonly bytes: Uint8Array }

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The files of the page by their addresses, read once: no address can lead to another file. */
export async function pageFiles(directory: string): Promise<ReadonlyMap<string, PageFile>> {
  const names = await readdir(directory, { recursive: true })
  const files = await Promise.all(
    names.flatMap((name) => {
      const mediaType = mediaTypes[name.split('.').at(-1) ?? '']
      if (mediaType === undefined) return []
      const address = name === 'zijian.html' ? '/' : `/${name.replaceAll('\\', '/')}`
      return [readFile(join(directory, name)).then((bytes) => [address, { mediaType, bytes }] as const)]
    }),
  )
  return new Map(files)
}
