import { createServer } from 'node:net'

/** A port on loopback that nobody listens on now. Somebody may take it a moment later: the caller tries again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('The system named no port')),
      )
    })
  })
}
