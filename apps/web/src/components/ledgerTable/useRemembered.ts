import { useCallback, useState } from 'react'
import { keepLocally, readLocally } from '../../api/localCopy.ts'

/** A choice of the page that this browser remembers: unit, columns. */
export function useRemembered<T>(key: string, first: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = readLocally(key)
      return kept === null ? first : (JSON.parse(kept) as T)
    } catch {
      return first
    }
  })
  const remember = useCallback(
    (next: T) => {
      setValue(next)
      keepLocally(key, JSON.stringify(next))
    },
    [key],
  )
  return [value, remember]
}
