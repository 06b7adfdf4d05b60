import { Link } from '@tanstack/react-router'

export function NotFound() {
  return (
    <div className="page empty">
      <p>没有这一页。可能是地址不完整，或者这一页已经改了位置。</p>
      <Link to="/">回首页</Link>
    </div>
  )
}
