/** What a page shows until its data is here; after a moment only, so that quick answers do not flicker. */
export function Waiting({
  what = '正在读取',
  failed = false,
}: {
  readonly what?: string
  readonly failed?: boolean
}) {
  return (
    <div className="page empty waiting" role={failed ? 'alert' : 'status'}>
      <p className={failed ? 'red' : 'meta'}>{what}</p>
    </div>
  )
}
