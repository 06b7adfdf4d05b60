import { Button } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import type { StoredFileJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { fileSize } from './fileSize.ts'

export type KnownFiles = Readonly<Record<string, { readonly name: string; readonly size: number }>>

type EvidenceInputProps = {
  readonly id: string
  readonly value: readonly string[]
  readonly files: KnownFiles
  readonly kinds: readonly string[]
  readonly disabled?: boolean
  readonly onChange: (value: readonly string[], files: KnownFiles) => void
}

/** Evidence files by name: open, take away, add. A broken upload leaves the others as they are. */
export function EvidenceInput({ id, value, files, kinds, disabled = false, onChange }: EvidenceInputProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [working, setWorking] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  const add = async (list: readonly File[]) => {
    setProblem(null)
    setWorking(list.length)
    let digests = value
    let known = files
    for (const file of list) {
      const form = new FormData()
      form.append('file', file)
      try {
        const stored = await call<StoredFileJson>('POST', '/files', form)
        digests = [...new Set([...digests, stored.digest])]
        known = { ...known, [stored.digest]: stored }
      } catch (error) {
        setProblem(`${file.name}没有传上去。${sentenceOf(error)}`)
      }
      setWorking((left) => left - 1)
    }
    onChange(digests, known)
  }

  return (
    <div>
      <ul className="evidence">
        {value.map((digest) => (
          <li key={digest}>
            <a href={`/api/files/${digest}`} target="_blank" rel="noreferrer">
              {files[digest]?.name ?? '佐证文件'}
            </a>
            <span className="meta nowrap">{fileSize(files[digest]?.size)}</span>
            {!disabled && (
              <button
                type="button"
                className="link"
                onClick={() =>
                  onChange(
                    value.filter((one) => one !== digest),
                    files,
                  )
                }
              >
                移除
              </button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <>
          <input
            ref={picker}
            id={id}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              void add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <Button size="small" loading={working > 0} onClick={() => picker.current?.click()}>
            {working > 0 ? `正在上传，还有 ${working} 份` : '添加文件'}
          </Button>
          <span className="meta"> {kinds.join('、')}</span>
        </>
      )}
      <div className="problem" role="alert">
        {problem}
      </div>
    </div>
  )
}
