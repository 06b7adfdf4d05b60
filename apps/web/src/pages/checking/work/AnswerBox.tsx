import { Button, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../../api/call.ts'
import type { StoredFileJson, UnitWorkJson } from '../../../api/contract.ts'
import { pickedFile } from '../../import/pickedFile.ts'
import { useAction } from '../useAction.ts'
import { AnswerShown } from './AnswerShown.tsx'
import type { WorkFinding } from './filter.ts'

type AnswerBoxProps = { readonly work: UnitWorkJson; readonly finding: WorkFinding }
type Word = '同意修改' | '已有依据' | '不适用'
const words: readonly Word[] = ['同意修改', '已有依据', '不适用']

/** Takes the answer of the unit to one finding, with its papers; after it was handed in it only shows it. */
export function AnswerBox({ work, finding }: AnswerBoxProps) {
  const { answer, submission, fingerprint } = finding
  const [word, setWord] = useState<Word | null>(answer?.answer ?? null)
  const [reason, setReason] = useState(answer?.reason ?? '')
  const [files, setFiles] = useState(answer?.files ?? [])
  const { working, act } = useAction()
  const picker = useRef<HTMLInputElement>(null)
  if (!answer) return null
  if (work.procedure.standing !== 'asked') return <AnswerShown finding={finding} />
  const attach = (picked: readonly File[]) =>
    act(async () => {
      const form = new FormData()
      form.append('file', await pickedFile(picked))
      const { digest, name } = await call<StoredFileJson>('POST', '/files', form)
      setFiles((before) => [...before.filter((one) => one.digest !== digest), { digest, name }])
    })
  const save = () =>
    act(
      () =>
        call('PUT', `/checks/submissions/${submission}/findings/${fingerprint}/answer`, {
          answer: word,
          reason: reason.trim() === '' ? null : reason.trim(),
          files: files.map(({ digest }) => digest),
          version: answer.version,
        }),
      '答复已保存，全部答复后请到“函件与答复”提交',
    )
  return (
    <div className="verdict answer">
      <Radio.Group
        aria-label="本单位答复"
        value={word}
        options={words.map((value) => ({ value, label: value }))}
        onChange={(event) => setWord(event.target.value as Word)}
      />
      <Input.TextArea
        aria-label="答复说明"
        rows={2}
        maxLength={500}
        placeholder="说明，选“已有依据”“不适用”时必填，例如文号、页码"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="choices">
        {files.map(({ digest, name }) => (
          <span key={digest} className="tag">
            {name}{' '}
            <button
              type="button"
              className="link"
              aria-label={`去掉 ${name}`}
              onClick={() => setFiles((before) => before.filter((one) => one.digest !== digest))}
            >
              去掉
            </button>
          </span>
        ))}
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="选择附件"
          onChange={(event) => {
            const picked = [...(event.target.files ?? [])]
            if (picked.length > 0) void attach(picked)
            event.target.value = ''
          }}
        />
        <Button size="small" loading={working} onClick={() => picker.current?.click()}>
          附上材料
        </Button>
        <Button
          size="small"
          type="primary"
          loading={working}
          disabled={word === null || (word !== '同意修改' && reason.trim() === '')}
          onClick={() => void save()}
        >
          保存答复
        </Button>
      </div>
    </div>
  )
}
