/**
 * Fetches the login page as a browser does: the document, then every script and style sheet it names.
 * @throws Error naming what did not come, so that a page that stays white is no fast start
 */
export async function fetchLoginPage(address: string): Promise<void> {
  const document = await text(`${address}/`)
  const assets = assetsOf(document)
  if (assets.length === 0) throw new Error('The login page names no scripts')
  await Promise.all(assets.map((asset) => text(new URL(asset, address).href)))
  const session = await fetch(`${address}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hengjian': '1', origin: address },
    body: JSON.stringify({ name: 'zhoumin', password: 'Hengjian-2024' }),
  })
  if (!session.ok) throw new Error(`The login of the demo answered ${session.status}`)
}

/** Scripts, preloaded modules and style sheets of an index.html, in its order. */
export const assetsOf = (document: string): readonly string[] =>
  [...document.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path as string)

async function text(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}
