import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

type ServerLinkProps = { readonly to: string; readonly children: ReactNode }

/** A link whose address came from the server as text: opened without loading the console anew. */
export function ServerLink({ to, children }: ServerLinkProps) {
  const router = useRouter()
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    router.history.push(to)
  }
  return (
    <a href={to} onClick={open}>
      {children}
    </a>
  )
}
