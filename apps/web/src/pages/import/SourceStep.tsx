import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { call, queryString } from '../../api/call.ts'
import type { LedgerDescription, UploadedJson } from '../../api/contract.ts'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'
import { usePlace } from '../../app/place.ts'
import { DropBox } from './DropBox.tsx'
import { pickedFile } from './pickedFile.ts'
import { Receipts } from './Receipts.tsx'

/**
 * Characters from which on a paste is put into the box as a whole. Browsers insert it line by line, each line
 * slower than the one before: 6,000 rows would hold the page for two minutes.
 */
const longPaste = 10_000

type SourceStepProps = { readonly ledger: LedgerDescription; readonly onStarted: (id: string) => void }

/** A file or a block pasted from a spreadsheet; below, what was imported before. */
export function SourceStep({ ledger, onStarted }: SourceStepProps) {
  const { org } = usePlace()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const start = useMutation({
    mutationFn: async (source: readonly File[] | string) => {
      if (typeof source === 'string')
        return call<UploadedJson>('POST', `/ledgers/${ledger.name}/imports`, { org, text: source })
      const form = new FormData()
      // The field stands before the file, so that the server knows the unit when the stream begins.
      form.append('org', String(org))
      form.append('file', await pickedFile(source))
      return call<UploadedJson>('POST', `/ledgers/${ledger.name}/imports`, form)
    },
    onSuccess: ({ id }) => onStarted(id),
  })
  const template = () =>
    download(
      `/ledgers/${ledger.name}/template.xlsx${queryString({ org })}`,
      `${ledger.title}模板.xlsx`,
    ).catch((error: unknown) => void message.error(sentenceOf(error)))
  return (
    <div className="page">
      {start.error && (
        <p className="red refusal" role="alert">
          {sentenceOf(start.error)}
        </p>
      )}
      <div className="source">
        <section className="panel">
          <header>
            <h2>上传文件</h2>
            <span className="sp" />
            <Button size="small" onClick={() => void template()}>
              下载模板
            </Button>
          </header>
          <div>
            <DropBox working={start.isPending} onFiles={(files) => start.mutate(files)}>
              <p>把 Excel、WPS 表格或 CSV 文件拖到这里，或者</p>
              {ledger.officialForms && (
                <p className="meta">部门决算报表原样上传即可，不用改表：表里的数会按口径逐个读出。</p>
              )}
            </DropBox>
          </div>
        </section>
        <section className="panel">
          <header>
            <h2>从表格粘贴</h2>
          </header>
          <div>
            <Input.TextArea
              rows={5}
              wrap="off"
              aria-label="粘贴内容"
              placeholder="在 Excel 或 WPS 里连同表头一起选中、复制，再粘贴到这里"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain')
                if (pasted.length < longPaste) return
                event.preventDefault()
                const { value, selectionStart, selectionEnd } = event.currentTarget
                setText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
              }}
            />
            <Button
              style={{ marginTop: 8 }}
              disabled={text.trim() === ''}
              loading={start.isPending}
              onClick={() => start.mutate(text)}
            >
              读取粘贴的内容
            </Button>
          </div>
        </section>
      </div>
      <Receipts ledger={ledger} org={org} />
    </div>
  )
}
