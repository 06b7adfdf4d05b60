import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kind, kinds } from './templates.ts'

/** `npm run new ledger|metric|rule|report <name>`: one folder with everything the guard asks for. */
const isKind = (word: string | undefined): word is Kind => word !== undefined && word in kinds

const [kind, name] = process.argv.slice(2)
if (!isKind(kind) || name === undefined || !/^[a-z][A-Za-z0-9]*$/.test(name)) {
  console.error('Usage: npm run new ledger|metric|rule|report <camelCaseName>')
  process.exit(2)
}
const { folder, files } = kinds[kind]
const root = process.env['HENGJIAN_CATALOG'] ?? fileURLToPath(new URL('../../catalog', import.meta.url))
const target = join(root, folder, name)
await mkdir(join(root, folder), { recursive: true })
await mkdir(target).catch(() => {
  console.error(`catalog/${folder}/${name} stands already.`)
  process.exit(1)
})
for (const [file, content] of Object.entries(files)) await writeFile(join(target, file), content(name))
console.log(`catalog/${folder}/${name}: ${Object.keys(files).join(', ')}`)
if (kind === 'ledger') console.log('Next: edit ledger.ts, then npm run migration.')
