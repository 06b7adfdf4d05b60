import '../checking.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { useKeys } from '../../../components/keys/useKeys.ts'
import { Loaded } from '../../../components/waiting/Loaded.tsx'
import { CheckedDocument } from '../CheckedDocument.tsx'
import { pagesQuery, workQuery } from '../queries.ts'
import { type Filter, filtered, keyOf, noFilter, placesIn, speaksOf, type WorkFinding } from './filter.ts'
import { FileBar } from './FileBar.tsx'
import { WorkBar } from './WorkBar.tsx'
import { WorkFindings } from './WorkFindings.tsx'

/** One unit of a batch: the document on the left, what was found in all its documents on the right. */
export function WorkPage() {
  const { batch, unit } = useParams({ from: '/checking/$batch/$unit' })
  const work = useQuery(workQuery(batch, Number(unit)))
  return <Loaded of={work}>{(data) => <Work key={`${batch} ${unit}`} work={data} />}</Loaded>
}

function Work({ work }: { readonly work: UnitWorkJson }) {
  const search = useSearch({ from: '/checking/$batch/$unit' })
  const navigate = useNavigate()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const { files, findings } = work
  const listed = filtered(findings, files, filter)
  const file = files.find(({ id }) => id === search.file) ?? files[0]
  const open = findings.find((one) => one.fingerprint === search.finding && file && speaksOf(one, file))
  /** The file that is open, where a finding speaks of it too; else its own, or the first of those it stands between. */
  const fileOf = (finding: WorkFinding): string =>
    [file, ...files].find((one) => one && speaksOf(finding, one))?.id ?? finding.submission
  const show = (finding: WorkFinding | null) =>
    void navigate({
      to: '.',
      replace: true,
      search: finding
        ? { file: fileOf(finding), finding: finding.fingerprint }
        : file
          ? { file: file.id }
          : {},
    })
  const step = (by: 1 | -1) => {
    const at = open ? listed.findIndex((one) => keyOf(one) === keyOf(open)) : by === 1 ? -1 : listed.length
    const next = listed[at + by]
    if (next) show(next)
  }
  useKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1) }, true)
  return (
    <>
      <WorkBar work={work} />
      {file && (
        <FileBar
          work={work}
          file={file}
          onChoose={(id) => void navigate({ to: '.', search: { file: id } })}
        />
      )}
      <div className="checking work">
        {file && (
          <Pages
            key={file.id}
            file={file}
            findings={listed
              .filter((finding) => finding.standing && speaksOf(finding, file))
              .map((finding) => ({ ...finding, places: placesIn(finding, file) }))}
            open={open?.fingerprint ?? null}
            onOpen={show}
            numberOf={(finding) => listed.findIndex((one) => keyOf(one) === keyOf(finding)) + 1}
          />
        )}
        <WorkFindings
          work={work}
          listed={listed}
          filter={filter}
          onFilter={setFilter}
          open={open ?? null}
          onOpen={show}
        />
      </div>
    </>
  )
}

type PagesProps = {
  readonly file: UnitWorkJson['files'][number]
  readonly findings: readonly WorkFinding[]
  readonly open: string | null
  readonly onOpen: (finding: WorkFinding) => void
  readonly numberOf: (finding: WorkFinding) => number
}

/** The file as the newest check read it. */
function Pages({ file, ...marks }: PagesProps) {
  const pages = useQuery(pagesQuery(file.id, file.checks[0]?.at ?? ''))
  if (file.unreadable !== null)
    return (
      <div className="panel empty read">
        <p className="red">{file.unreadable}</p>
        <p>文件已保存，可下载原件；请单位改成可读的格式后，用“上传改正稿”。</p>
      </div>
    )
  return <Loaded of={pages}>{({ blocks }) => <CheckedDocument blocks={blocks} {...marks} />}</Loaded>
}
