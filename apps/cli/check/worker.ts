import { parentPort, workerData } from 'node:worker_threads'
import { assertInvariant } from '@hengjian/values'
import { rulesAsked } from './asked.ts'
import { examineFile, ownRules } from './examine.ts'

/** Checks the files that it is sent, one after the other, and answers each with its outcome. */
assertInvariant(parentPort, 'the worker of the checker runs in a thread of its own')
const port = parentPort
const shelf = await ownRules()
const rules = rulesAsked(shelf, workerData as readonly string[])

port.on('message', (path: string) => {
  void examineFile(path, rules, shelf).then((outcome) => port.postMessage(outcome))
})
