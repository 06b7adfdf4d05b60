import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../api/call.ts'

/** Ends the program behind the page; the page itself has to be closed by hand. */
export function LeaveButton() {
  const [left, setLeft] = useState(false)
  if (left) return <span role="status">程序已退出，可以关闭这个页面。</span>
  const leave = () => {
    // The program may be gone before its answer arrives.
    const done = (): void => setLeft(true)
    call('POST', '/exit').then(done, done)
  }
  return (
    <Button size="small" onClick={leave}>
      退出
    </Button>
  )
}
