import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** Folders with the faces that come with the program: a serif for text, a sans for headings. */
const shipped = [
  join(folderOf('@expo-google-fonts/noto-serif-sc'), '400Regular'),
  join(folderOf('@expo-google-fonts/noto-serif-sc'), '700Bold'),
  join(folderOf('@expo-google-fonts/noto-sans-sc'), '400Regular'),
]

export type Faces = {
  readonly title: readonly string[]
  readonly body: readonly string[]
  readonly heading: readonly string[]
  readonly subheading: readonly string[]
}

/** Families by role. An office that mounts its own licensed fonts gets them first; the open ones fill every gap. */
const open: Faces = {
  title: ['Noto Serif SC'],
  body: ['Noto Serif SC'],
  heading: ['Noto Sans SC'],
  subheading: ['Noto Serif SC'],
}
const official = {
  title: 'FZXiaoBiaoSong-B05S',
  body: 'FangSong_GB2312',
  heading: 'SimHei',
  subheading: 'KaiTi_GB2312',
} as const

/** Files by which an office's folder shows that it holds a face. */
const fileNames: Readonly<Record<keyof Faces, RegExp>> = {
  title: /小标宋|FZXBS|XiaoBiaoSong/i,
  body: /仿宋|FangSong|simfang/i,
  heading: /黑体|SimHei/i,
  subheading: /楷体|KaiTi|simkai/i,
}

export type FontPlan = { readonly folders: readonly string[]; readonly faces: Faces }

/** Which folders the compiler searches and which families it asks for. A missing family would only be a warning there. */
export async function fontPlan(fontsDirectory: string | null): Promise<FontPlan> {
  if (fontsDirectory === null) return { folders: shipped, faces: open }
  const files = await readdir(fontsDirectory).catch(() => [])
  const roles = Object.keys(fileNames) as (keyof Faces)[]
  const faces = Object.fromEntries(
    roles.map((role) => [
      role,
      files.some((file) => fileNames[role].test(file)) ? [official[role], ...open[role]] : open[role],
    ]),
  ) as Faces
  return { folders: [fontsDirectory, ...shipped], faces }
}
