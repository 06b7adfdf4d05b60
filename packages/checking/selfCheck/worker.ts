import { parentPort, workerData } from 'node:worker_threads'
import { loadRules } from '@hengjian/catalogue/rules'
import { assertInvariant } from '@hengjian/values'
import { selfAnswer } from './selfAnswer.ts'
import type { SelfOrder } from './selfOrder.ts'

/** Answers the one order it was started for. */
assertInvariant(parentPort, 'a file is checked in a thread of its own')
const { order, catalogue } = workerData as { readonly order: SelfOrder; readonly catalogue: string }
// oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
parentPort.postMessage(await selfAnswer(order, await loadRules(catalogue)))
