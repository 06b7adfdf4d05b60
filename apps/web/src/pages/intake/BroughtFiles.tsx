import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { uploadedQuery } from '../../api/queries.ts'
import { useLedger } from '../../components/catalogue/useCatalogue.ts'

export type BroughtFile = { readonly id: string; readonly ledger: string; readonly name: string }

/** The files that were brought on this machine, with what they were recognised as and how far they are. */
export function BroughtFiles({ files }: { readonly files: readonly BroughtFile[] }) {
  if (files.length === 0) return null
  return (
    <section className="panel" style={{ marginTop: 12 }}>
      <table className="list" aria-label="放入的文件">
        <thead>
          <tr>
            <th>文件</th>
            <th>识别为</th>
            <th>状态</th>
            <th>下一步</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Line key={file.id} file={file} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ file: { id, ledger: name, name: file } }: { readonly file: BroughtFile }) {
  const ledger = useLedger(name)
  const { data } = useQuery({ ...uploadedQuery(id), refetchOnMount: 'always' })
  if (!ledger) return null
  const { official } = data ?? {}
  return (
    <tr>
      <td>{file}</td>
      <td>
        {ledger.title}
        {official && (
          <span className="meta">
            （{data?.mapping.sheet}，{official.figures} 个数）
          </span>
        )}
      </td>
      <td>
        {data && (
          <span className={`tag ${data.done ? 'done' : 'neutral'}`}>{data.done ? '已导入' : '待核对'}</span>
        )}
      </td>
      <td>
        {data?.done === false && (
          <Link to="/ledgers/$ledger/import" params={{ ledger: name }} search={{ import: id } as never}>
            核对并导入
          </Link>
        )}
        {data?.done === true && (
          <Link to="/ledgers/$ledger" params={{ ledger: name }}>
            查看{ledger.title}
          </Link>
        )}
      </td>
    </tr>
  )
}
