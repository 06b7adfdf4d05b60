/**
 * A login can run out while a person is typing. Requests refused for that reason wait at this gate,
 * a dialog asks for the password over the page, and then they are repeated; nothing typed is lost.
 */
type Waiting = { readonly pass: () => void; readonly giveUp: (reason: Error) => void }

let waiting: readonly Waiting[] = []
const listeners = new Set<() => void>()

function change(next: readonly Waiting[]): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** Whether somebody has to log in again before waiting requests can go on. */
export const isGateClosed = (): boolean => waiting.length > 0

export function subscribeToGate(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Resolves once somebody has logged in again. */
export const waitForLogin = (): Promise<void> =>
  new Promise((pass, giveUp) => {
    change([...waiting, { pass, giveUp }])
  })

/** Lets every waiting request go on. */
export function openGate(): void {
  const those = waiting
  change([])
  for (const { pass } of those) pass()
}

/** Ends the waiting requests, when the person leaves instead. */
export function abandonGate(): void {
  const those = waiting
  change([])
  for (const { giveUp } of those) giveUp(new Error('登录已结束。'))
}
