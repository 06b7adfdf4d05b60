import type { Watch } from './checkAll.ts'

/**
 * A line that tells how far a run is, where a person watches, and Ctrl-C as a stop that keeps what is finished.
 * @returns the watch, to be ended when the run is over
 */
export function progressOf(files: number): Watch & { readonly end: () => void } {
  const stop = new AbortController()
  const shown = files > 1 && process.stderr.isTTY
  let done = 0
  let found = 0
  // The terminal and the parent process may both send it; the second one changes nothing.
  const onInterrupt = (): void => stop.abort()
  process.on('SIGINT', onInterrupt)
  return {
    stopped: stop.signal,
    onFile: (outcome) => {
      done += 1
      if (outcome.kind === 'checked') found += outcome.result.findings.length
      if (shown) process.stderr.write(`\r已检查 ${done}/${files} 份，发现 ${found} 条　按 Ctrl-C 停止 `)
    },
    end: () => {
      process.off('SIGINT', onInterrupt)
      if (shown) process.stderr.write(`\r${' '.repeat(70)}\r`)
    },
  }
}
