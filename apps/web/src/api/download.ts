import { send } from './call.ts'

/** The name that the server gave the file, or the one the page knows. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? otherwise
}

/** Fetches a file, or has it made of what is sent, and hands it to the browser under its own name; errors come as sentences, not as a page. */
export async function download(path: string, name: string, body?: unknown): Promise<void> {
  const response = await send(body === undefined ? 'GET' : 'POST', path, body)
  const address = URL.createObjectURL(await response.blob())
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = fileNameOf(response.headers.get('content-disposition'), name)
  anchor.click()
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
