import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const rounds = 4096

/**
 * What PostgreSQL stores for a password (RFC 5802). Sent instead of the password itself, so that a
 * server that logs its statements never logs the password.
 * @param salt at least 16 bytes
 */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
