let earlier: Promise<unknown> = Promise.resolve()

/** One comparison after the other, so that the last one to be kept has read the newest drafts. */
export function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
  const own = earlier.then(work)
  earlier = own.catch(() => undefined)
  return own
}
