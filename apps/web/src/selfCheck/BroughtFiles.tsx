import { Button } from 'antd'
import { useState } from 'react'
import { download } from '../api/download.ts'
import { sentenceOf } from '../api/problem.ts'
import { type BroughtFile, formOf } from '../pages/checking/brought/checkedFile.ts'

type BroughtFilesProps = {
  readonly files: readonly BroughtFile[]
  readonly shown: number
  readonly onShow: (at: number) => void
}

const papers = [
  ['xlsx', '问题清单（Excel）'],
  ['marked', '带批注的副本'],
  ['json', '检查结果（JSON）'],
] as const

/** What was brought, with the number of findings; of the one that is shown, the papers to take along. */
export function BroughtFiles({ files, shown, onShow }: BroughtFilesProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [making, setMaking] = useState<string | null>(null)
  const current = files[shown]
  const take = async (as: string) => {
    if (!current) return
    setMaking(as)
    setTrouble(null)
    try {
      await download(`/self-checks?as=${as}`, `${current.file.name}.${as}`, formOf(current.file))
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
    setMaking(null)
  }
  return (
    <div className="brought-files">
      <ul aria-label="检查过的文件">
        {files.map(({ checked }, at) => (
          <li key={`${at}.${checked.file}`}>
            <button type="button" className="link" aria-current={at === shown} onClick={() => onShow(at)}>
              {checked.file}
            </button>{' '}
            <span className={checked.unreadable === null ? 'meta' : 'red'}>
              {checked.unreadable ?? `${checked.findings.length} 条`}
            </span>
          </li>
        ))}
      </ul>
      {current?.checked.unreadable === null && (
        <div className="papers" aria-label="下载" role="group">
          {papers.map(([as, words]) => (
            <Button
              key={as}
              size="small"
              loading={making === as}
              disabled={making !== null}
              onClick={() => void take(as)}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
      {trouble !== null && (
        <p className="red" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
