import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { keepLocally, readLocally } from '../api/localCopy.ts'
import { Header } from './Header.tsx'
import { PlaceContext, placeOf } from './place.ts'
import { readPlace } from './search.ts'
import { useSession } from './session.ts'

function remembered() {
  try {
    return readPlace(JSON.parse(readLocally('place') ?? '{}') as Record<string, unknown>)
  } catch {
    return {}
  }
}

/** Header and page; keeps organisation and year in the address and remembers the last choice. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const place = placeOf(session, readPlace(search), remembered())
  const { org, year } = place

  useEffect(() => {
    keepLocally('place', JSON.stringify({ org, year }))
    if (search.org !== org || search.year !== year)
      void navigate({ to: '.', search: (before) => ({ ...before, org, year }), replace: true })
  }, [org, year, search.org, search.year, navigate])

  return (
    <PlaceContext value={place}>
      <div className="screen">
        <a className="skip" href="#work">
          跳到正文
        </a>
        <Header />
        <main className="main" id="work" tabIndex={-1}>
          {children}
        </main>
      </div>
    </PlaceContext>
  )
}
