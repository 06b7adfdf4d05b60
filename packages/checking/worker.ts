import { loadRules } from '@hengjian/catalogue/rules'
import { answerOrders } from './answerOrders.ts'
import { examine } from './examine.ts'
import { type Order, ownCatalogue } from './examineApart.ts'
import { examineAcross, examineTogether } from './submissions.ts'

const shelf = await loadRules(ownCatalogue)
const rules = [...shelf.rules.values()]

/** Examines a file, compares the files of a submission, or the facts of years and offices. */
answerOrders(async (order: Order) => {
  switch (order.kind) {
    case 'file':
      return examine(order.file, order.bytes, rules, shelf, order.unnamed)
    case 'together':
      return examineTogether(order.files, rules, shelf)
    case 'across':
      return order.sets.map((facts) => examineAcross(facts, rules, shelf))
  }
})
