/** Copies of what is being typed, in this browser. Full or forbidden storage loses nothing but the copy. */
export function keepLocally(key: string, value: string): void {
  try {
    localStorage.setItem(`hengjian.${key}`, value)
  } catch {
    // The server's draft still holds it.
  }
}

export function readLocally(key: string): string | null {
  try {
    return localStorage.getItem(`hengjian.${key}`)
  } catch {
    return null
  }
}

export function forgetLocally(key: string): void {
  try {
    localStorage.removeItem(`hengjian.${key}`)
  } catch {
    // Nothing was kept.
  }
}
