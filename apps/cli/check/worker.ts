import { parentPort, workerData } from 'node:worker_threads'
import { assertInvariant } from '@hengjian/values'
import { rulesAsked } from './asked.ts'
import { ownRules } from './ownRules.ts'
import { perform, type Task } from './task.ts'

/** Does the tasks that it is sent, one after the other, and answers each. */
assertInvariant(parentPort, 'the worker of the checker runs in a thread of its own')
const port = parentPort
const shelf = await ownRules()
const rules = rulesAsked(shelf, workerData as readonly string[])

port.on('message', (task: Task) => {
  void perform(task, rules, shelf).then((done) => port.postMessage(done))
})
