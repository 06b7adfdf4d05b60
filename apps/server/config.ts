import { OfficeError } from '@hengjian/office'
import { z } from 'zod'

const schema = z.object({
  host: z.string(),
  port: z.number().int().min(0).max(65_535),
  /** The demo listens on this machine only and shows its accounts. */
  demo: z.boolean(),
  /** Whether people reach the server by https: cookies are then sent over it alone. */
  secure: z.boolean(),
  webDirectory: z.string(),
  fontsDirectory: z.string().nullable(),
})
export type Config = z.infer<typeof schema>

/** Reads the configuration from the environment and the command line. @throws OfficeError CONFIG_WRONG */
export function readConfig(
  given: { readonly demo: boolean; readonly webDirectory: string; readonly port?: string | undefined },
  environment: NodeJS.ProcessEnv,
): Config {
  const parsed = schema.safeParse({
    host: given.demo ? '127.0.0.1' : (environment['HENGJIAN_HOST'] ?? '127.0.0.1'),
    port: Number(given.port ?? environment['HENGJIAN_PORT'] ?? 8750),
    demo: given.demo,
    secure: environment['HENGJIAN_HTTPS'] === '1',
    webDirectory: given.webDirectory,
    fontsDirectory: environment['HENGJIAN_FONTS'] ?? null,
  })
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(({ path }) => path.join('.')).join('、')
  throw new OfficeError('CONFIG_WRONG', `配置项 ${names} 不对，请检查环境变量（端口为 0 至 65535 的整数）。`)
}
