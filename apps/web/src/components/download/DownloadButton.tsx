import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'

type DownloadButtonProps = {
  readonly path: string
  /** The name of the file where the server gives none. */
  readonly name: string
  readonly label: string
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** Fetches a file; while it is being made the button says so, and a refusal is shown in words. */
export function DownloadButton({ path, name, label, disabled = false, children }: DownloadButtonProps) {
  const { message } = App.useApp()
  const [working, setWorking] = useState(false)
  const fetchFile = async () => {
    setWorking(true)
    try {
      await download(path, name)
    } catch (error) {
      message.error(sentenceOf(error))
    } finally {
      setWorking(false)
    }
  }
  return (
    <Button loading={working} disabled={disabled} aria-label={label} onClick={() => void fetchFile()}>
      {children}
    </Button>
  )
}
