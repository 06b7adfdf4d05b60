import { Button, Modal } from 'antd'
import type { AccountJson } from '../../api/contract.ts'
import { copyText } from '../../components/figurePanel/copyText.ts'

export type Issued = { readonly account: AccountJson; readonly password: string }

/** A password that is shown once. */
export function IssuedPassword({
  issued,
  onClose,
}: {
  readonly issued: Issued
  readonly onClose: () => void
}) {
  return (
    <Modal
      open
      title="请交给本人"
      closable={false}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void copyText(issued.password)}>复制密码</Button>
          <Button type="primary" onClick={onClose}>
            已记下
          </Button>
        </>
      }
    >
      <p>
        {issued.account.displayName}（{issued.account.name}）的密码只显示这一次，本人登录后必须修改。
      </p>
      <p className="strong" style={{ fontSize: 18 }}>
        {issued.password}
      </p>
    </Modal>
  )
}
