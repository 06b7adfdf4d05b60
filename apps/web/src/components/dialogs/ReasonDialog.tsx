import { Input, Modal } from 'antd'
import { useState } from 'react'

type ReasonDialogProps = {
  readonly title: string
  /** What the reason is for and where it is kept. */
  readonly sentence: string
  readonly action: string
  readonly working: boolean
  readonly problem: string | null
  readonly onSay: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why: nothing is removed, returned or undone without a reason that stays in the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title={props.title}
      okText={props.action}
      okButtonProps={{ disabled: reason.trim() === '', loading: props.working }}
      onOk={() => props.onSay(reason.trim())}
      onCancel={props.onClose}
    >
      <p>{props.sentence}</p>
      <Input.TextArea
        autoFocus
        aria-label="原因"
        rows={3}
        maxLength={300}
        showCount
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="red" role="alert">
        {props.problem}
      </p>
    </Modal>
  )
}
