import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { homeQuery } from '../api/queries.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { usePlace } from './place.ts'
import { sectionsFor } from './sections.ts'
import { administratorOf, useSession } from './session.ts'

/** Brand, sections, organisation, year, tasks, person: the same on every page. */
export function Header() {
  const session = useSession()
  const place = usePlace()
  const navigate = useNavigate()
  const sections = sectionsFor(session)
  const go = (change: { readonly org?: number; readonly year?: number }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }) })
  return (
    <header className="top">
      <Link to="/" className="brand">
        <i aria-hidden="true">衡</i>衡鉴
      </Link>
      <nav aria-label="栏目">
        {sections.map(({ title, to }) => (
          <Link
            key={to}
            to={to}
            activeProps={{ className: 'on' }}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            {title}
          </Link>
        ))}
      </nav>
      <div className="context">
        {place.demo && <span className="demo">演示数据</span>}
        <Select
          className="organisation"
          aria-label="单位"
          value={place.org}
          showSearch={{ optionFilterProp: 'label' }}
          options={session.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(org) => go({ org })}
        />
        <Select
          className="year"
          aria-label="年度"
          value={place.year}
          options={[...new Set([place.year, ...session.years])]
            .sort((left, right) => right - left)
            .map((year) => ({ value: year, label: `${year}年度` }))}
          onChange={(year) => go({ year })}
        />
        <div className="who">
          <Tasks />
          <PersonMenu />
        </div>
      </div>
    </header>
  )
}

/** How many things are due; the home page lists them. */
function Tasks() {
  const { org, year } = usePlace()
  const session = useSession()
  const home = useQuery({ ...homeQuery(org, year), enabled: administratorOf(session) === null })
  if (!home.data) return null
  return (
    <Link to="/">
      任务 <span className="count">{home.data.due.length}</span>
    </Link>
  )
}
