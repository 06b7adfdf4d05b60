import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { DownloadButton } from '../../../components/download/DownloadButton.tsx'
import { DayInput } from '../../../components/rowForm/DayInput.tsx'
import { printDay, printMoment } from '../../../text/days.ts'
import { useAction } from '../useAction.ts'

type ProcedureProps = {
  readonly work: UnitWorkJson
  readonly unit: number
  readonly onClose: () => void
}
type Step = UnitWorkJson['procedure']['steps'][number]

/** From 征求意见 to 整改: what was done by whom and when, the letters as they went out, and what can be done now. */
export function Procedure({ work, unit, onClose }: ProcedureProps) {
  const { procedure, batch, name, seat } = work
  const at = `/checks/batches/${batch.id}/units/${unit}`
  const steps = procedure.steps.filter(({ name: step }) => (seat === 'unit') === (step === 'answer'))
  return (
    <Modal open title={`${name}：征求意见与整改`} footer={null} width={720} onCancel={onClose}>
      <table className="list" aria-label="办理过程">
        <thead>
          <tr>
            <th>步骤</th>
            <th>办理人</th>
            <th>时间</th>
            <th>情况</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>已检查</td>
            <td>{work.files[0]?.checks.at(-1)?.by}</td>
            <td className="nowrap">{printMoment(work.files[0]?.checks.at(-1)?.at ?? '')}</td>
            <td />
          </tr>
          {procedure.taken.map(({ title, by, at: time, reason }) => (
            <tr key={`${title} ${time}`}>
              <td className="nowrap">{title}</td>
              <td>{by}</td>
              <td className="nowrap">{printMoment(time)}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="letters">
        {procedure.opinionDue !== null && (
          <DownloadButton path={`${at}/opinion.docx`} name={`${name}征求意见函.docx`} label="下载征求意见函">
            征求意见函
          </DownloadButton>
        )}
        {procedure.noticeDue !== null && (
          <DownloadButton path={`${at}/notice.docx`} name={`${name}整改通知.docx`} label="下载整改通知">
            整改通知
          </DownloadButton>
        )}
        <span className="meta">
          {procedure.opinionDue !== null && `答复期限 ${printDay(procedure.opinionDue)}　`}
          {procedure.noticeDue !== null && `整改期限 ${printDay(procedure.noticeDue)}`}
        </span>
      </div>
      {steps.map((step) => (
        <StepForm key={step.name} step={step} at={at} sender={procedure.sender} term={procedure.term} />
      ))}
      {seat === 'unit' && procedure.standing === 'checked' && (
        <p className="meta">财政部门还没有就本单位的报告征求意见。</p>
      )}
      {procedure.steps.length === 0 && procedure.standing === 'rectified' && (
        <p className="green">已办结。</p>
      )}
    </Modal>
  )
}

/** What a step asks for besides a reason. */
const asks: Readonly<Partial<Record<Step['name'], readonly ('sender' | 'number' | 'due')[]>>> = {
  ask: ['sender', 'number'],
  sign: ['number', 'due'],
}
const numberWords: Readonly<Partial<Record<Step['name'], string>>> = {
  ask: '函的文号（可空）',
  sign: '整改通知文号（必填）',
}

type StepFormProps = {
  readonly step: Step
  readonly at: string
  readonly sender: string | null
  readonly term: UnitWorkJson['procedure']['term']
}

function StepForm(props: StepFormProps) {
  const { step, at, term } = props
  const [sender, setSender] = useState(props.sender ?? '')
  const [number, setNumber] = useState('')
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const { working, act } = useAction()
  const wanted = asks[step.name] ?? []
  const take = () =>
    act(
      () =>
        call('POST', `${at}/steps`, {
          step: step.name,
          reason,
          sender,
          number,
          due: due === '' ? null : due,
        }),
      `已${step.title}`,
    )
  if (step.hindrance !== null)
    return (
      <p className="meta step">
        <b>{step.title}</b>　{step.hindrance}
      </p>
    )
  return (
    <div className="step" role="group" aria-label={step.title}>
      {wanted.includes('sender') && (
        <Input
          aria-label="发文单位"
          placeholder="发文单位（必填），例如：某某市财政局"
          maxLength={80}
          value={sender}
          onChange={(event) => setSender(event.target.value)}
        />
      )}
      {wanted.includes('number') && (
        <Input
          aria-label="文号"
          placeholder={numberWords[step.name] ?? ''}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      )}
      {step.name === 'ask' && term && (
        <p className="meta">
          答复期限 {printDay(term.due)}：{term.counted}。
        </p>
      )}
      {wanted.includes('due') && <DayInput id="step-due" label="整改期限" value={due} onChange={setDue} />}
      <Input
        aria-label={`${step.title}的说明`}
        placeholder={step.asksReason ? '原因或情况（必填）' : '说明（可空）'}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type="primary"
        loading={working}
        disabled={
          (step.asksReason && reason.trim() === '') ||
          (step.name === 'ask' && sender.trim() === '') ||
          (step.name === 'sign' && (number.trim() === '' || due === ''))
        }
        onClick={() => void take()}
      >
        {step.title}
      </Button>
    </div>
  )
}
