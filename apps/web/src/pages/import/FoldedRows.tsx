import type { DryRunJson } from '../../api/contract.ts'
import { groupThousands } from '../../text/amounts.ts'

type DryLineJson = DryRunJson['lines'][number]
type FoldJson = Extract<DryLineJson, { readonly kind: 'fold' }>

/** What can be said of many rows at once. */
const says: Readonly<Record<FoldJson['result'], string>> = {
  create: '没有问题，将新增',
  change: '没有问题，将修改',
  skip: '与台账中已有的相同，跳过',
  error: '有错，改完上面的再试运行后列出',
  confirm: '需确认，处理完上面的再试运行后列出',
}

type FoldedRowsProps = {
  readonly fold: FoldJson
  /** Columns of the table beside the row numbers. */
  readonly columns: number
  readonly onOpen: (from: number) => void
}

/** Rows that follow one another with one result, in one line; good ones can be opened. */
export function FoldedRows({ fold, columns, onOpen }: FoldedRowsProps) {
  const { result, from, to, count } = fold
  const waits = result === 'error' || result === 'confirm'
  return (
    <tr className="folded">
      <td className="row">{from === to ? from : `${from}～${to}`}</td>
      <td colSpan={columns}>
        {groupThousands(String(count))} 行{says[result]}{' '}
        {!waits && (
          <button type="button" className="link" onClick={() => onOpen(from)}>
            展开
          </button>
        )}
      </td>
    </tr>
  )
}
