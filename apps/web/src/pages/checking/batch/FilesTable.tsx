import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { call } from '../../../api/call.ts'
import type { BatchJson } from '../../../api/contract.ts'
import { printMoment } from '../../../text/days.ts'
import { useAction } from '../useAction.ts'

/** Every file of a batch, also those that could not be read; whose it is can be said here. */
export function FilesTable({ batch }: { readonly batch: BatchJson }) {
  const { files, places, seat, id } = batch
  const { working, act } = useAction()
  if (files.length === 0) return <p className="empty">还没有文件。</p>
  const examines = seat !== 'unit'
  return (
    <table className="list" aria-label="文件">
      <thead>
        <tr>
          <th>文件</th>
          <th>单位</th>
          <th className="numeric">稿次</th>
          {examines && <th className="numeric">问题</th>}
          <th>最近检查</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <td>
              <Link
                to="/checking/$batch/$unit"
                params={{ batch: id, unit: String(file.unit ?? 0) }}
                search={{ file: file.id }}
              >
                {file.path}
              </Link>
              {file.unreadable !== null && <p className="red">{file.unreadable}</p>}
            </td>
            <td>
              {seat === 'bureau' ? (
                <Select
                  size="small"
                  className="unit-choice"
                  aria-label={`${file.path} 的单位`}
                  placeholder={file.unitRead === null ? '请指定单位' : `文中：${file.unitRead}`}
                  value={file.unit}
                  disabled={working}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={places.map(({ unit, name }) => ({ value: unit, label: name }))}
                  onChange={(unit: number) =>
                    void act(() => call('PUT', `/checks/submissions/${file.id}/unit`, { unit }), '已指定单位')
                  }
                />
              ) : (
                file.unitName
              )}
            </td>
            <td className="numeric">第{file.draft}稿</td>
            {examines && <td className="numeric">{file.findings}</td>}
            <td>
              {file.by}，{printMoment(file.at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
