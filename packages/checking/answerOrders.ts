import { parentPort } from 'node:worker_threads'
import { assertInvariant } from '@hengjian/values'

/** Answers the orders that this thread is sent, one after the other; one that fails ends the thread. */
export function answerOrders(answer: (order: never) => Promise<unknown>): void {
  assertInvariant(parentPort, 'orders are answered in a thread of its own')
  const port = parentPort
  port.on('message', (order: unknown) => {
    void answer(order as never).then((given) => port.postMessage(given))
  })
}
