import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'

type DropBoxProps = {
  readonly working: boolean
  readonly several?: boolean
  /** Endings that the file dialogue offers; tables unless said otherwise. */
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
  /** What belongs here. */
  readonly children: ReactNode
}

/** Takes files by dropping or by choosing. */
export function DropBox({
  working,
  several = false,
  accept = '.xlsx,.csv,.txt,.et,.xls',
  onFiles,
  children,
}: DropBoxProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    // A file that misses the box would be opened in the place of the page.
    const keepPage = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', keepPage)
    window.addEventListener('drop', keepPage)
    return () => {
      window.removeEventListener('dragover', keepPage)
      window.removeEventListener('drop', keepPage)
    }
  }, [])
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!working) onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      <input
        ref={picker}
        type="file"
        hidden
        multiple={several}
        aria-label="选择要导入的文件"
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onFiles(files)
          event.target.value = ''
        }}
      />
      <Button type="primary" loading={working} onClick={() => picker.current?.click()}>
        {working ? '正在读取文件' : '选择文件'}
      </Button>
    </div>
  )
}
