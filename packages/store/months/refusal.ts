import type { Ledger } from '@hengjian/ledger'
import { dayInShanghai, printDay, printMonth } from '@hengjian/values'
import { StoreError } from '../errors.ts'
import type { Closing } from './closings.ts'

const closedBy = ({ by, at }: Closing): string => `由${by}于${printDay(dayInShanghai(at))}月结`

/** What stands beside the day that lies in a closed month: in a form, and in the dry run of an import. */
export const closedDaySentence = (closing: Closing): string =>
  `${printMonth(closing.month)}已${closedBy(closing)}。请填未月结月份的日期，并在摘要中写明原来的日期；确需记入这个月的，请科室负责人重新开账。`

/** A write into a closed month, from it, or within it. `issues` name the day where a new one was given. */
export class MonthClosedError extends StoreError {
  readonly issues: readonly { readonly field: string; readonly message: string }[]

  constructor({ title, month }: Ledger, closing: Closing, isNew: boolean) {
    super(
      'MONTH_CLOSED',
      `${closing.unit === null ? '' : `${closing.unit}的`}${title}，${printMonth(closing.month)}已${closedBy(closing)}，这个月的记录不能再新增、修改或删除。迟到的单据请登记在未月结月份的日期下，并在摘要中写明原来的日期；确需改动的，请科室负责人在“月结”中写明原因，重新开账后再改。`,
    )
    this.name = 'MonthClosedError'
    this.issues = isNew && month ? [{ field: month.of, message: closedDaySentence(closing) }] : []
  }
}
