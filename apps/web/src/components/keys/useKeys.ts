import { useEffect, useRef } from 'react'
import { isOverlayOpen } from './isOverlayOpen.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/**
 * Keys of the page while nobody is typing and nothing lies over it; Esc works from a field too, unless
 * the field marks itself with `data-own-keys`. Listens before the page does: a dialog that closes on
 * Esc is still open then.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>, active: boolean): void {
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = keys
  })
  useEffect(() => {
    if (!active) return undefined
    const onKey = (event: KeyboardEvent) => {
      const act = newest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey) return
      if (event.target instanceof Element && event.target.closest('[data-own-keys]')) return
      if (isOverlayOpen() || (isTyping(event.target) && event.key !== 'Escape')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [active])
}
