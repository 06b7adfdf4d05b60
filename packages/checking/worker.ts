import { parentPort, workerData } from 'node:worker_threads'
import { loadRules } from '@hengjian/catalogue/rules'
import { assertInvariant } from '@hengjian/values'
import { examine } from './examine.ts'
import type { Order } from './examineApart.ts'

/** Examines the one file it was started for. */
assertInvariant(parentPort, 'a file is examined in a thread of its own')
const { file, bytes, catalogue, unnamed } = workerData as Order
const shelf = await loadRules(catalogue)
// oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
parentPort.postMessage(await examine(file, bytes, [...shelf.rules.values()], shelf, unnamed))
