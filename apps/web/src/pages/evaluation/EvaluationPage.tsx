import './workbench.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { evaluationQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/evaluations/$evaluation')

export function EvaluationPage() {
  const { evaluation: id } = route.useParams()
  const evaluation = useQuery(evaluationQuery(id))
  return (
    <Loaded of={evaluation} what="正在从台账取数">
      {(data) => <Workbench key={id} evaluation={data} />}
    </Loaded>
  )
}
