/** Where a text that is being typed stands: on the server, on its way, or only in this browser. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'local'; readonly reason: string }

export type Saver = {
  /** Takes the newest text; the server gets it a moment after the last one. */
  readonly save: (body: string) => void
  /** Sends what is waiting now: before leaving a page. */
  readonly flush: () => void
  /** Forgets what is waiting: it has been submitted or given up. */
  readonly stop: () => void
}

type SaverParts = {
  /** Writes to the server; answers with the time of the server. */
  readonly put: (body: string) => Promise<string>
  readonly tell: (state: SaveState) => void
  readonly wait?: number
  readonly retry?: number
}

/**
 * Saves while a person types: one request at a time, always the newest text, again and again while the
 * network is away. Stopping cancels whatever has not been sent.
 */
export function createSaver({ put, tell, wait = 800, retry = 5000 }: SaverParts): Saver {
  let newest: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let stopped = false

  const later = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), delay)
  }

  async function send(): Promise<void> {
    if (sending || newest === null || stopped) return
    const body = newest
    newest = null
    sending = true
    try {
      const at = await put(body)
      sending = false
      if (stopped) return
      if (newest === null) tell({ kind: 'saved', at })
      else later(wait)
    } catch (error) {
      sending = false
      if (stopped) return
      newest ??= body
      tell({ kind: 'local', reason: error instanceof Error ? error.message : '' })
      later(retry)
    }
  }

  return {
    save(body) {
      stopped = false
      newest = body
      tell({ kind: 'saving' })
      later(wait)
    },
    flush() {
      clearTimeout(timer)
      void send()
    },
    stop() {
      stopped = true
      newest = null
      clearTimeout(timer)
    },
  }
}
