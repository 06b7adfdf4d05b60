import { Link } from '@tanstack/react-router'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'

/** Every ledger that this person may see, in the groups of the catalogue: nothing is named here. */
export function LedgerMenu() {
  const { groups, ledgers } = useCatalogue()
  return (
    <nav className="side" aria-label="台账">
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {ledgers
            .filter((ledger) => ledger.group === group)
            .map(({ name, title }) => (
              <Link
                key={name}
                to="/ledgers/$ledger"
                params={{ ledger: name }}
                activeProps={{ className: 'on' }}
                activeOptions={{ includeSearch: false }}
              >
                {title}
              </Link>
            ))}
        </section>
      ))}
    </nav>
  )
}
