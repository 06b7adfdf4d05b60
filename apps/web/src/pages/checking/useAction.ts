import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { sentenceOf } from '../../api/problem.ts'

/** One thing a person does here: while it runs the button says so, a refusal is shown in words, then all is read anew. */
export function useAction(): {
  readonly working: boolean
  readonly act: (work: () => Promise<unknown>, done?: string) => Promise<boolean>
} {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [working, setWorking] = useState(false)
  const act = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setWorking(true)
    try {
      await work()
      if (done !== undefined) message.success(done)
      return true
    } catch (error) {
      message.error(sentenceOf(error))
      return false
    } finally {
      setWorking(false)
      await client.invalidateQueries({ queryKey: ['checks'] })
    }
  }
  return { working, act }
}
