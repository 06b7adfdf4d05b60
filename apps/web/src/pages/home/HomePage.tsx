import './home.css'
import { useQuery } from '@tanstack/react-query'
import { homeQuery } from '../../api/queries.ts'
import { usePlace } from '../../app/place.ts'
import { administratorOf, useSession } from '../../app/session.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { printDayAndWeekday } from '../../text/days.ts'
import { Attention } from './Attention.tsx'
import { Drift } from './Drift.tsx'
import { Due } from './Due.tsx'
import { Progress } from './Progress.tsx'
import { Recent } from './Recent.tsx'

/** What is due, what does not fit, what moved, and the last work: one screen. */
export function HomePage() {
  const session = useSession()
  const { org, year, organisation } = usePlace()
  const home = useQuery({ ...homeQuery(org, year), enabled: administratorOf(session) === null })
  if (administratorOf(session) !== null) return <AdministratorHome />
  return (
    <>
      <div className="bar">
        <h1>{printDayAndWeekday(session.today)}</h1>
        <span className="meta">
          {organisation?.name} {year}年度
        </span>
      </div>
      <Loaded of={home}>
        {(data) => (
          <div className="page home">
            <div className="column">
              <Due due={data.due} />
              <Attention attention={data.attention} />
            </div>
            <div className="column">
              <Progress progress={data.progress} timeSequence={data.timeSequence} />
              <Drift drift={data.drift} />
              <Recent recent={data.recent} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  )
}

/** Administrators see no business of the offices; their work is under the sections of the header. */
function AdministratorHome() {
  return (
    <div className="page empty">
      <h1 className="unseen">首页</h1>
      <p>三员分立：管理员不看业务数据。请从上方栏目进入您的工作。</p>
    </div>
  )
}
