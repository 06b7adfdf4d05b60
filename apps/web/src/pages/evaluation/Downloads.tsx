import { App, Button } from 'antd'
import { useState } from 'react'
import type { EvaluationJson } from '../../api/contract.ts'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'

const formats = [
  { format: 'docx', title: 'Word' },
  { format: 'xlsx', title: 'Excel' },
  { format: 'pdf', title: 'PDF' },
] as const

/** The form as a file: what was issued once submitted, a draft before. */
export function Downloads({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const { message } = App.useApp()
  const [working, setWorking] = useState<string | null>(null)
  const fetchFile = async (format: string) => {
    setWorking(format)
    try {
      const name = `${evaluation.year}年度${evaluation.title}.${format}`
      await download(`/evaluations/${evaluation.id}/file.${format}`, name)
    } catch (error) {
      message.error(sentenceOf(error))
    } finally {
      setWorking(null)
    }
  }
  return formats.map(({ format, title }) => (
    <Button
      key={format}
      loading={working === format}
      aria-label={`下载 ${title}`}
      onClick={() => void fetchFile(format)}
    >
      {title}
    </Button>
  ))
}
