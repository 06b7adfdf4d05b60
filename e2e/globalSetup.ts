import type { TestProject } from 'vitest/node'
import { openDemo } from './openDemo.ts'

/** One running demo for all journeys; each keeps to its own rows. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await openDemo()
  project.provide('address', demo.address)
  return demo.close
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo listens, without a slash at the end. */
    readonly address: string
  }
}
