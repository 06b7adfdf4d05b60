import { threadId } from 'node:worker_threads'
import { answerOrders } from '../answerOrders.ts'

/** Answers with the thread that it runs in, or falls where that is asked. */
answerOrders(async (order: 'answer' | 'fall' | 'leave') => {
  if (order === 'fall') throw new Error('this order brings its thread down')
  if (order === 'leave') process.exit(0)
  return threadId
})
