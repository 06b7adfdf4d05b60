import type { EvaluationJson } from '../../api/contract.ts'
import { DownloadButton } from '../../components/download/DownloadButton.tsx'

const formats = [
  { format: 'docx', title: 'Word' },
  { format: 'xlsx', title: 'Excel' },
  { format: 'pdf', title: 'PDF' },
] as const

/** The form as a file: what was issued once submitted, a draft before. */
export const Downloads = ({ evaluation }: { readonly evaluation: EvaluationJson }) =>
  formats.map(({ format, title }) => (
    <DownloadButton
      key={format}
      path={`/evaluations/${evaluation.id}/file.${format}`}
      name={`${evaluation.year}年度${evaluation.title}.${format}`}
      label={`下载 ${title}`}
    >
      {title}
    </DownloadButton>
  ))
