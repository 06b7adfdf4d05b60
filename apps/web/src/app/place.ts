import { createContext, useContext } from 'react'
import type { OrganisationJson, SessionJson } from '../api/contract.ts'
import type { PlaceSearch } from './search.ts'

/** Where a person works: one organisation, one year. */
export type Place = {
  readonly org: number
  readonly year: number
  readonly organisation: OrganisationJson | undefined
  /** Whether what stands here is made up. */
  readonly demo: boolean
}

/**
 * The place of a page: what the address says, else what was chosen last, else the person's own
 * organisation and the year that the server opens first. An organisation out of the person's sight is not taken.
 */
export function placeOf(session: SessionJson, search: PlaceSearch, remembered: PlaceSearch): Place {
  const known = (id: number | undefined) => session.organisations.find((one) => one.id === id)
  const organisation = known(search.org) ?? known(remembered.org) ?? known(session.account.organisation)
  const year = [search.year, remembered.year].find((one) => one !== undefined && session.years.includes(one))
  return {
    org: organisation?.id ?? session.account.organisation,
    year: year ?? session.year,
    organisation,
    demo: session.demo || (organisation?.demo ?? false),
  }
}

export const PlaceContext = createContext<Place | null>(null)

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('a page was drawn outside the frame')
  return place
}
