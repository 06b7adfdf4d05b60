import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'

/** On whose machine the page is answered: one's own, or the office's. */
type Terms = { readonly local: boolean }

export function useTerms(): Terms {
  const [terms, setTerms] = useState<Terms>({ local: false })
  useEffect(() => {
    // Without an answer the page works all the same, and says less.
    call<Terms>('GET', '/self-checks').then(setTerms, () => undefined)
  }, [])
  return terms
}
