import { Button, Modal } from 'antd'
import type { StaleEntry } from './useEntries.ts'

type EntryStaleDialogProps = {
  readonly stale: StaleEntry
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two people typed into one cell: both texts side by side, one is chosen. */
export function EntryStaleDialog({ stale, onMine, onTheirs }: EntryStaleDialogProps) {
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title="这一格已被别人改过"
      footer={
        <>
          <Button onClick={onTheirs}>用现在表上的</Button>
          <Button type="primary" onClick={onMine}>
            用我填的
          </Button>
        </>
      }
    >
      <p>您填写时别人也改了这一格。两个内容都在，请选择留哪一个。</p>
      <table className="list">
        <thead>
          <tr>
            <th>我填的</th>
            <th>现在表上的</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{stale.entry.text || '（空）'}</td>
            <td>{stale.theirs || '（空）'}</td>
          </tr>
        </tbody>
      </table>
    </Modal>
  )
}
