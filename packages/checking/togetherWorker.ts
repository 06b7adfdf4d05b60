import { parentPort, workerData } from 'node:worker_threads'
import { loadRules } from '@hengjian/catalogue/rules'
import { assertInvariant } from '@hengjian/values'
import type { TogetherOrder } from './examineTogetherApart.ts'
import { examineTogether } from './submissions.ts'

/** Compares the files it was started for. */
assertInvariant(parentPort, 'files are compared in a thread of its own')
const { files, catalogue } = workerData as TogetherOrder
const shelf = await loadRules(catalogue)
// oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
parentPort.postMessage(await examineTogether(files, [...shelf.rules.values()], shelf))
