import { useState } from 'react'
import { type BroughtFile, checkedFile, type CheckPath } from './checkedFile.ts'

type Progress = { readonly done: number; readonly of: number }

/** Files that were brought and checked one after the other; which of them is shown, and which of its findings is open. */
export function useBroughtFiles(path: CheckPath) {
  const [files, setFiles] = useState<readonly BroughtFile[]>([])
  const [shown, setShown] = useState(0)
  const [open, setOpen] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const show = (at: number) => {
    setShown(at)
    setOpen(null)
  }
  const bring = async (brought: readonly File[]) => {
    const checked: BroughtFile[] = []
    for (const [at, file] of brought.entries()) {
      setProgress({ done: at, of: brought.length })
      checked.push(await checkedFile(path, file))
    }
    setFiles([...checked, ...files])
    show(0)
    setProgress(null)
  }
  return { files, shown, show, open, setOpen, progress, bring }
}
