import { Button } from 'antd'
import { sentenceOf } from '../../api/problem.ts'

/** A page that broke: says so and keeps the way back. Drafts are on the server and in the local copy. */
export function PageFailed({ error }: { readonly error: unknown }) {
  return (
    <div className="page empty" role="alert">
      <p>{sentenceOf(error)}</p>
      <Button onClick={() => globalThis.location.reload()}>刷新页面</Button>
    </div>
  )
}
