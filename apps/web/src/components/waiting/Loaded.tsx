import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { sentenceOf } from '../../api/problem.ts'
import { Waiting } from './Waiting.tsx'

type LoadedProps<T> = {
  readonly of: UseQueryResult<T>
  readonly what?: string
  readonly children: (data: T) => ReactNode
}

/** Draws a page from an answer; until then says what is being read, or what went wrong and how to go on. */
export function Loaded<T>({ of, what, children }: LoadedProps<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.isPending) return <Waiting {...(what === undefined ? {} : { what })} />
  return (
    <div className="page empty" role="alert">
      <p className="red">{sentenceOf(of.error)}</p>
      <Button onClick={() => void of.refetch()}>再试一次</Button>
    </div>
  )
}
