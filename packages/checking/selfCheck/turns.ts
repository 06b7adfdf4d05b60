/** Refused since too many wait; the sentence says what to do. */
export class TooBusy extends Error {
  readonly code = 'TOO_BUSY'

  constructor() {
    super('正在检查的文件较多，请过一会儿再试。')
    this.name = 'TooBusy'
  }
}

/**
 * Lets so many do their work at once and so many wait, in the order in which they came.
 * @returns what runs work in its turn, or rejects with TooBusy
 */
export function turns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let working = 0
  return async (work) => {
    if (working >= atOnce) {
      if (queue.length >= waiting) throw new TooBusy()
      // Whoever leaves hands the turn on, so that nobody who comes then slips in.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else working += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else working -= 1
    }
  }
}
