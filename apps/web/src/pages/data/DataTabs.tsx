import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'

type DataTabsProps = { readonly title: string; readonly children: ReactNode }

/** The data centre: its pages on the left, and which catalogue this server runs. */
export function DataTabs({ title, children }: DataTabsProps) {
  const { pack } = useCatalogue()
  return (
    <>
      <div className="bar">
        <h1>{title}</h1>
        <span className="sp" />
        <span className="meta" title={pack.digest}>
          口径包 {pack.version}，校验值 {pack.digest.slice(0, 12)}
        </span>
      </div>
      <div className="body">
        <nav className="side" aria-label="数据中心" style={{ width: 152 }}>
          <Link to="/data/metrics" activeProps={{ className: 'on' }} activeOptions={{ includeSearch: false }}>
            取数口径
          </Link>
          <Link to="/data/codes" activeProps={{ className: 'on' }} activeOptions={{ includeSearch: false }}>
            代码表
          </Link>
        </nav>
        <div className="page">{children}</div>
      </div>
    </>
  )
}
