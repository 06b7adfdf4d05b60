import { Button, Select } from 'antd'
import { useRef } from 'react'
import { call } from '../../../api/call.ts'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { DownloadButton } from '../../../components/download/DownloadButton.tsx'
import { printMoment } from '../../../text/days.ts'
import { pickedFile } from '../../import/pickedFile.ts'
import { useAction } from '../useAction.ts'

type FileBarProps = {
  readonly work: UnitWorkJson
  readonly file: UnitWorkJson['files'][number]
  readonly onChoose: (id: string) => void
}

/** Which file is shown, its draft and its last check; the next draft, another check, and the file itself. */
export function FileBar({ work, file, onChoose }: FileBarProps) {
  const { seat, procedure, files } = work
  const { working, act } = useAction()
  const picker = useRef<HTMLInputElement>(null)
  const at = `/checks/submissions/${file.id}`
  const [last] = file.checks
  const brings = seat !== 'unit' || procedure.standing !== 'checked'
  const bring = (picked: readonly File[]) =>
    act(async () => {
      const form = new FormData()
      form.append('file', await pickedFile(picked))
      await call('POST', `${at}/files`, form)
    }, '改正稿已检查，处理意见按问题保留')
  return (
    <div className="bar sub file-bar">
      <Select
        size="small"
        aria-label="文件"
        value={file.id}
        options={files.map(({ id, path }) => ({ value: id, label: path }))}
        onChange={onChoose}
      />
      {last && (
        <span className="meta" title={`程序 ${last.program}，规则库 ${last.catalogue}`}>
          第{file.draft}稿，{printMoment(last.at)} {last.by}检查，核对 {file.judged} 处
        </span>
      )}
      <span className="sp" />
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="选择改正稿"
        onChange={(event) => {
          const picked = [...(event.target.files ?? [])]
          if (picked.length > 0) void bring(picked)
          event.target.value = ''
        }}
      />
      {brings && (
        <Button size="small" loading={working} onClick={() => picker.current?.click()}>
          上传改正稿
        </Button>
      )}
      {seat !== 'unit' && (
        <Button
          size="small"
          loading={working}
          onClick={() => void act(() => call('POST', `${at}/checks`), '已重新检查')}
        >
          重新检查
        </Button>
      )}
      <DownloadButton path={`${at}/original`} name={file.path} label="下载原件">
        原件
      </DownloadButton>
      <DownloadButton
        path={`${at}/marked.docx`}
        name={`${file.path}（批注）.docx`}
        label="下载批注稿"
        disabled={file.unreadable !== null}
      >
        批注稿
      </DownloadButton>
    </div>
  )
}
