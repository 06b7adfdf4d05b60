import { loadRules } from '@hengjian/catalogue/rules'
import { answerOrders } from '../answerOrders.ts'
import { ownCatalogue } from '../examineApart.ts'
import { selfAnswer } from './selfAnswer.ts'

const shelf = await loadRules(ownCatalogue)

/** Answers what somebody wants to know of a file that is not kept. */
answerOrders((order: Parameters<typeof selfAnswer>[0]) => selfAnswer(order, shelf))
