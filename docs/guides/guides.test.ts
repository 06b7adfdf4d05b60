import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pictures = join(root, 'docs/guides/pictures')
const guides = readdirSync(join(root, 'docs/guides')).filter((name) => name.endsWith('.md'))
const pages = [
  'README.md',
  'README.zh-CN.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  ...guides.map((name) => `docs/guides/${name}`),
]
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

/** What a page links to inside the repository, as paths from its root. */
function linksOf(page: string): readonly string[] {
  const targets = [...textOf(page).matchAll(/\]\(([^)#]+?)\)/g)].map(([, target]) => String(target))
  return targets
    .filter((target) => !target.startsWith('http'))
    .map((target) => relative(root, join(root, dirname(page), target)))
}

/** The program's own words and names, without tests. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? '' : sources(path)
      return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? readFileSync(path, 'utf8') : ''
    })
    .join('\n')
}
const program = ['apps', 'packages', 'catalog'].map((folder) => sources(join(root, folder))).join('\n')

it.each(pages)('%s links to files that are there', (page) => {
  const missing = linksOf(page).filter((path) => {
    const name = path.split('/').at(-1)
    return !readdirSync(join(root, dirname(path))).includes(String(name))
  })
  expect(missing).toEqual([])
})

it('every picture is used by a page, and every picture comes out of a journey', () => {
  const used = new Set(pages.flatMap(linksOf).filter((path) => path.endsWith('.png')))
  const kept = readdirSync(pictures)
  expect(kept.filter((name) => !used.has(`docs/guides/pictures/${name}`))).toEqual([])
  const journeys = readdirSync(join(root, 'e2e')).map((name) =>
    name.endsWith('.ts') ? textOf(`e2e/${name}`) : '',
  )
  const written = journeys.join('\n')
  expect(kept.filter((name) => !written.includes(`'${name.replace('.png', '')}'`))).toEqual([])
})

it.each(['clerk.zh-CN.md', 'operator.zh-CN.md'])(
  'the sentences that %s explains are sentences of the program',
  (guide) => {
    const page = textOf(`docs/guides/${guide}`)
    const table = page.split('\n| 提示 |')[1] ?? ''
    const sentences = table
      .split('\n')
      .slice(2)
      .flatMap((line) => (line.startsWith('| ') ? [String(line.split(' | ')[0]).slice(2)] : []))
    // What stands for a value is written as …… in a guide.
    const parts = sentences.flatMap((sentence) => sentence.split('……')).filter((part) => part.length > 1)
    expect(parts.filter((part) => !program.includes(part))).toEqual([])
    expect(sentences.length).toBeGreaterThan(5)
  },
)

it('names each variable of the environment that an office may set, and no other', () => {
  const own = /HENGJIAN_(?:DATA|HOST|PORT|PUBLIC_URL|PROXY|FONTS|RUNTIME|PASSWORD|LOG|SELF_CHECK)\b/
  const read = new Set(program.match(/\bHENGJIAN_[A-Z_]+\b/g))
  // Set by those who develop: the scaffolder's folder, the server behind vite, the template of tests.
  for (const one of ['HENGJIAN_SERVER', 'HENGJIAN_TEST_TEMPLATE', 'HENGJIAN_TEST_DATABASE_URL'])
    read.delete(one)
  const documented = new Set(textOf('docs/guides/operator.zh-CN.md').match(/\bHENGJIAN_[A-Z_]+\b/g))
  expect([...documented].sort()).toEqual([...read].sort())
  expect([...read].every((name) => own.test(name))).toBe(true)
  for (const page of ['README.md', 'README.zh-CN.md'])
    for (const name of textOf(page).match(/\bHENGJIAN_[A-Z_]+\b/g) ?? []) expect(documented).toContain(name)
})

it('commands are commands of the program, with flags that they know', () => {
  const lines = pages.flatMap((page) => textOf(page).match(/npx hengjian [^\n`]+/g) ?? [])
  expect(lines.length).toBeGreaterThan(10)
  const wrong = lines.filter((line) => {
    const [, , command = '', ...rest] = line.split(' ')
    if (command === 'help') return false
    const usage = new RegExp(`usage:\\s*'${command} ([^']*)'`).exec(program)?.[1]
    const flags = rest.filter((word) => word.startsWith('--'))
    return usage === undefined || flags.some((flag) => !usage.includes(flag))
  })
  expect(wrong).toEqual([])
})
