import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Faces, officialFaces, openFaces, type Role } from './fonts.ts'

/**
 * Finds out which official faces the compiler has, by asking for all of them: each one it lacks is a
 * warning. Afterwards documents ask only for faces that are there, and any warning is a failure.
 */
export function facesOf(compiler: NodeCompiler): Faces {
  const wanted = [...new Set(Object.values(officialFaces).flat())]
  const lacking = unknownFamilies(compiler, wanted)
  const faces = (role: Role): readonly string[] => [
    ...officialFaces[role].filter((name) => !lacking.has(name.toLowerCase())),
    openFaces[role],
  ]
  return {
    title: faces('title'),
    body: faces('body'),
    heading: faces('heading'),
    subheading: faces('subheading'),
  }
}

function unknownFamilies(compiler: NodeCompiler, families: readonly string[]): ReadonlySet<string> {
  const mainFileContent = `#set text(font: (${families.map((name) => JSON.stringify(name)).join(', ')},))\n.`
  const warnings = compiler.compile({ mainFileContent }).takeWarnings()
  if (!warnings) return new Set()
  const found = compiler.fetchDiagnostics(warnings) as readonly { readonly message: string }[]
  return new Set(
    found.flatMap(({ message }) => /^unknown font family: (.*)$/.exec(message)?.[1]?.toLowerCase() ?? []),
  )
}
