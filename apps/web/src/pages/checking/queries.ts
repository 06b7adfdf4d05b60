import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type {
  AssigneeJson,
  BatchesJson,
  BatchJson,
  DecisionsJson,
  SubmissionPagesJson,
  UnitWorkJson,
} from '../../api/contract.ts'

export const batchesQuery = queryOptions({
  queryKey: ['checks', 'batches'],
  queryFn: () => call<BatchesJson>('GET', '/checks/batches'),
})

export const batchQuery = (batch: string) =>
  queryOptions({
    queryKey: ['checks', 'batches', batch],
    queryFn: () => call<BatchJson>('GET', `/checks/batches/${batch}`),
  })

/** @param unit number of the organisation; 0 for the files of which no unit is known */
export const workQuery = (batch: string, unit: number) =>
  queryOptions({
    queryKey: ['checks', 'batches', batch, 'units', unit],
    queryFn: () => call<UnitWorkJson>('GET', `/checks/batches/${batch}/units/${unit}`),
  })

export const pagesQuery = (submission: string, draft: string) =>
  queryOptions({
    queryKey: ['checks', 'pages', submission, draft],
    queryFn: () => call<SubmissionPagesJson>('GET', `/checks/submissions/${submission}/pages`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const decisionsQuery = (submission: string, fingerprint: string) =>
  queryOptions({
    queryKey: ['checks', 'decisions', submission, fingerprint],
    queryFn: () =>
      call<DecisionsJson>('GET', `/checks/submissions/${submission}/findings/${fingerprint}/verdicts`),
  })

export const assigneesQuery = queryOptions({
  queryKey: ['checks', 'assignees'],
  queryFn: () => call<AssigneeJson[]>('GET', '/checks/assignees'),
})
