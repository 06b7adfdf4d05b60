import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { droppedFiles, type PathedFile, pathedFiles } from './droppedFiles.ts'
import { readableEndings } from './readable.ts'

type FileDropProps = {
  readonly onFiles: (files: readonly PathedFile[]) => void
  readonly disabled: boolean
  readonly children: ReactNode
}

/** Takes files, or folders with everything in them, by dropping or by choosing. */
export function FileDrop({ onFiles, disabled, children }: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
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
  const picked = (input: HTMLInputElement) => {
    const files = pathedFiles([...(input.files ?? [])])
    if (files.length > 0) onFiles(files)
    input.value = ''
  }
  return (
    <div
      className={over ? 'drop-line over' : 'drop-line'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) void droppedFiles(event.dataTransfer).then(onFiles)
      }}
    >
      {children}
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label="选择要检查的文件"
        accept={readableEndings}
        onChange={(event) => picked(event.target)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label="选择要检查的文件夹"
        {...{ webkitdirectory: '' }}
        onChange={(event) => picked(event.target)}
      />
      <Button type="primary" disabled={disabled} onClick={() => picker.current?.click()}>
        放入文件
      </Button>
      <Button disabled={disabled} onClick={() => folder.current?.click()}>
        放入文件夹
      </Button>
    </div>
  )
}
