import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { call } from '../../api/call.ts'
import type { EvaluationJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { usePlace } from '../../app/place.ts'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'
import { RefInput } from '../../components/rowForm/RefInput.tsx'

/** Chooses a form and, where the form is about one, its subject: a budget project. */
export function NewEvaluation({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const { org, year, organisation } = usePlace()
  const { reports, ledgers } = useCatalogue()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(reports[0]?.name)
  const [subject, setSubject] = useState<string | null>(null)
  const report = reports.find((one) => one.name === name)
  const subjects = ledgers.find((ledger) => ledger.name === report?.subjectLedger)
  const create = useMutation({
    mutationFn: () => call<EvaluationJson>('POST', '/evaluations', { org, year, report: name, subject }),
    onSuccess: async (evaluation) => {
      client.setQueryData(evaluationQuery(evaluation.id).queryKey, evaluation)
      await client.invalidateQueries({ queryKey: ['evaluations', 'list'] })
      await navigate({ to: '/evaluations/$evaluation', params: { evaluation: evaluation.id } })
    },
  })
  const ready = report !== undefined && (report.subjectLedger === null || subject !== null)
  return (
    <Modal
      open
      title={`新建${year}年度自评`}
      okText="新建"
      okButtonProps={{ disabled: !ready, loading: create.isPending }}
      onOk={() => create.mutate()}
      onCancel={onClose}
    >
      <p className="meta">{organisation?.name}</p>
      <label htmlFor={`${id}-report`}>表</label>
      <Select
        id={`${id}-report`}
        style={{ width: '100%', marginBottom: 12 }}
        value={name ?? null}
        options={reports.map((one) => ({ value: one.name, label: one.title }))}
        onChange={(next: string | null) => {
          setName(next ?? undefined)
          setSubject(null)
        }}
      />
      {report?.subjectLedger && (
        <>
          <label htmlFor={`${id}-subject`}>{subjects?.title ?? '对象'}</label>
          <RefInput
            id={`${id}-subject`}
            ledger={report.subjectLedger}
            org={org}
            value={subject}
            caption={undefined}
            onChange={setSubject}
          />
        </>
      )}
      <p className="red" role="alert">
        {create.error ? sentenceOf(create.error) : ''}
      </p>
    </Modal>
  )
}
