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

export type Role = 'title' | 'body' | 'heading' | 'subheading'

/** The open face of each role, which also fills every gap of an office's own. */
export const openFaces: Readonly<Record<Role, string>> = {
  title: 'Noto Serif SC',
  body: 'Noto Serif SC',
  heading: 'Noto Sans SC',
  subheading: 'Noto Serif SC',
}

/**
 * Names under which the licensed faces of official documents go, best first. Fonts carry an English or
 * a Chinese family name; which one the compiler sees depends on the file, so both are asked for.
 */
export const officialFaces: Readonly<Record<Role, readonly string[]>> = {
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK', '小标宋体'],
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋'],
  heading: ['SimHei', '黑体'],
  subheading: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体'],
}

/** Families by role, in the order in which they are tried. */
export type Faces = Readonly<Record<Role, readonly string[]>>

/** Folders the compiler searches: the office's own first. */
export const fontFolders = (fontsDirectory: string | null): readonly string[] =>
  fontsDirectory === null ? shipped : [fontsDirectory, ...shipped]
