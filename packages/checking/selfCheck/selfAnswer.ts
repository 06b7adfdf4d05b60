import type { RuleShelf } from '@hengjian/catalogue/rules'
import { examine } from '../examine.ts'
import { reportOf } from '../reportOf.ts'
import { shownOf } from '../shown.ts'
import type { SelfAnswer, SelfOrder } from './selfOrder.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Checks a file and gives what came of it in the form that is asked for: all that was found, down to remarks. */
export async function selfAnswer(order: SelfOrder, shelf: RuleShelf): Promise<SelfAnswer> {
  const { file, bytes, as, version, date } = order
  const examined = await examine(file, bytes, [...shelf.rules.values()], shelf)
  if (as === 'page') return { kind: 'shown', shown: shownOf(file, examined) }
  const { outcome } = examined
  const report = reportOf({ outcomes: [outcome], across: [] }, 1, {
    version,
    least: 'info',
    known: new Set(),
  })
  const title = file.replace(/\.[^.]+$/, '')
  if (as === 'json') {
    const json = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`)
    return { kind: 'file', name: `${title}（检查结果）.json`, mediaType: 'application/json', bytes: json }
  }
  if (outcome.kind === 'unreadable') return { kind: 'refused', message: outcome.unreadable.message }
  // Readers and rules are enough for the page; what writes papers is loaded when one is asked for.
  const { checkAuthor, findingsWorkbook, markedCopy } = await import('../papers/index.ts')
  if (as === 'xlsx') {
    const list = await findingsWorkbook([outcome.result])
    return { kind: 'file', name: `${title}（问题清单）.xlsx`, mediaType: spreadsheet, bytes: list }
  }
  const copy = await markedCopy(file, bytes, outcome.result.findings, { author: checkAuthor, date })
  return { kind: 'file', mediaType: /\.xls[xm]$/i.test(copy.name) ? spreadsheet : document, ...copy }
}
