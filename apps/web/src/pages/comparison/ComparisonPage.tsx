import '../import/import.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { EvaluationJson, PrintComparisonJson } from '../../api/contract.ts'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { DropBox } from '../import/DropBox.tsx'
import { pickedFile } from '../import/pickedFile.ts'
import { ComparedCells } from './ComparedCells.tsx'
import { isSame } from './words.ts'

const route = getRouteApi('/evaluations/$evaluation/comparison')

/** 与原表对照: a table that was printed or published, against ours, cell by cell. Nothing is stored. */
export function ComparisonPage() {
  const { evaluation: id } = route.useParams()
  const evaluation = useQuery(evaluationQuery(id))
  return <Loaded of={evaluation}>{(data) => <Comparison key={id} evaluation={data} />}</Loaded>
}

type Print = File | string

const bodyOf = (print: Print): FormData | { readonly text: string } => {
  if (typeof print === 'string') return { text: print }
  const form = new FormData()
  form.append('file', print)
  return form
}

function Comparison({ evaluation: { id, subject, title } }: { readonly evaluation: EvaluationJson }) {
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [all, setAll] = useState(false)
  const compare = useMutation({
    mutationFn: async (brought: readonly File[] | string) => {
      const print = typeof brought === 'string' ? brought : await pickedFile(brought)
      return {
        print,
        found: await call<PrintComparisonJson>('POST', `/evaluations/${id}/comparison`, bodyOf(print)),
      }
    },
  })
  const exportTable = (print: Print) =>
    download(`/evaluations/${id}/comparison.xlsx`, '对照.xlsx', bodyOf(print)).catch(
      (error: unknown) => void message.error(sentenceOf(error)),
    )
  const { print, found } = compare.data ?? {}
  const differing = found?.cells.filter(({ kind }) => !isSame(kind)) ?? []
  return (
    <>
      <div className="bar">
        <Link to="/evaluations/$evaluation" params={{ evaluation: id }} className="crumb">
          {subject ?? title}
        </Link>
        <h1>与原表对照</h1>
        <span className="meta">{title}</span>
        <span className="sp" />
        {found && print !== undefined && (
          <>
            <Segmented
              options={[`不同的 ${differing.length} 格`, `全部 ${found.cells.length} 格`]}
              value={all ? `全部 ${found.cells.length} 格` : `不同的 ${differing.length} 格`}
              onChange={(chosen) => setAll(String(chosen).startsWith('全部'))}
            />
            <Button onClick={() => void exportTable(print)}>导出对照表</Button>
            <Button onClick={() => compare.reset()}>换一份</Button>
          </>
        )}
      </div>
      <div className="page">
        {compare.error && (
          <p className="red refusal" role="alert">
            {sentenceOf(compare.error)}
          </p>
        )}
        {found ? (
          <ComparedCells evaluation={id} comparison={found} cells={all ? found.cells : differing} />
        ) : (
          <div className="source">
            <section className="panel">
              <header>
                <h2>上传原表</h2>
              </header>
              <div>
                <DropBox
                  working={compare.isPending}
                  accept=".xlsx,.csv,.txt,.et,.docx,.pdf"
                  onFiles={(files) => compare.mutate(files)}
                >
                  <p>
                    把已经公布或报送的这张表（Excel、WPS 表格，或含这张表的 Word、PDF 文档）拖到这里，或者
                  </p>
                </DropBox>
              </div>
            </section>
            <section className="panel">
              <header>
                <h2>从网页或文档粘贴</h2>
              </header>
              <div>
                <Input.TextArea
                  rows={5}
                  wrap="off"
                  aria-label="粘贴原表"
                  placeholder="在 WPS、Word 或网页里连同表头选中整张表，复制后粘贴到这里"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
                <Button
                  style={{ marginTop: 8 }}
                  disabled={text.trim() === ''}
                  loading={compare.isPending}
                  onClick={() => compare.mutate(text)}
                >
                  对照
                </Button>
              </div>
            </section>
          </div>
        )}
      </div>
    </>
  )
}
