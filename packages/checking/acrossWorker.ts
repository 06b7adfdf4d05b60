import { parentPort, workerData } from 'node:worker_threads'
import { loadRules } from '@hengjian/catalogue/rules'
import { assertInvariant } from '@hengjian/values'
import type { AcrossOrder } from './examineAcrossApart.ts'
import { examineAcross } from './submissions.ts'

/** Compares the facts it was started for. */
assertInvariant(parentPort, 'years and offices are compared in a thread of its own')
const { sets, catalogue } = workerData as AcrossOrder
const shelf = await loadRules(catalogue)
const rules = [...shelf.rules.values()]
// oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
parentPort.postMessage(sets.map((facts) => examineAcross(facts, rules, shelf)))
