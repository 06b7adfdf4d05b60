import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { commonFiles, writeArchive } from './checker.ts'
import { platforms } from './platforms.ts'
import { tryArchive } from './try/tryArchive.ts'

// npm run package checker [linux-x64 linux-arm64 win-x64] [-- --try]: the checker by itself, as archives in dist/;
// with --try the one for Linux x86-64 is unpacked and worked with.

const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const [what, ...words] = process.argv.slice(2)
const asked = words.filter((word) => word !== '--try')
const known = platforms.map(({ id }) => id)

if (what !== 'checker' || asked.some((id) => !known.includes(id))) {
  console.error(`用法：npm run package checker [${known.join('|')}]… [-- --try]`)
  process.exit(2)
}
const common = await commonFiles(repository)
for (const platform of platforms) {
  if (asked.length > 0 && !asked.includes(platform.id)) continue
  const path = await writeArchive(repository, platform, common)
  const { size } = await stat(path)
  const remark = platform.tested ? '' : '　用同样的办法制作，没有在这种电脑上测试过'
  console.log(`${path}　${(size / 1024 / 1024).toFixed(1)} MB${remark}`)
  if (platform.tested && words.includes('--try')) console.log(await tryArchive(repository, path))
}
