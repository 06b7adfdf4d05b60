import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What shows an address in the browser that somebody uses; without a shell, which would read signs of its own into it. */
function opener(address: string): readonly [string, readonly string[]] {
  const { platform, env } = process
  if (platform === 'win32')
    return [
      join(env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'rundll32.exe'),
      ['url.dll,FileProtocolHandler', address],
    ]
  return [platform === 'darwin' ? '/usr/bin/open' : 'xdg-open', [address]]
}

/** Opens the browser where that works; where it does not, the address stands in the window all the same. */
export function openBrowser(address: string): void {
  const [program, args] = opener(address)
  const child = spawn(program, [...args], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
