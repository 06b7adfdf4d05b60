/** Stops on a broken assumption of the program. Never used for what a person typed, never caught to go on. */
export function assertInvariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`)
}
