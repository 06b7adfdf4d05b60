import { OfficeError } from '@hengjian/office'
import { z } from 'zod'

/** What an office sets in the environment. Messages name the variable and say what belongs there. */
const variables = z.object({
  HENGJIAN_HOST: z.string().min(1, 'HENGJIAN_HOST 不能为空').default('127.0.0.1'),
  HENGJIAN_PORT: z.coerce
    .number('HENGJIAN_PORT（或 --port）须为数字')
    .int('HENGJIAN_PORT（或 --port）须为整数')
    .min(0, 'HENGJIAN_PORT（或 --port）须在 0 至 65535 之间')
    .max(65_535, 'HENGJIAN_PORT（或 --port）须在 0 至 65535 之间')
    .default(8750),
  HENGJIAN_PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'HENGJIAN_PUBLIC_URL 须为完整网址，如 https://hengjian.example.gov.cn',
    })
    .optional(),
  HENGJIAN_PROXY: z.string().optional(),
  HENGJIAN_FONTS: z.string().optional(),
  HENGJIAN_SELF_CHECK: z.enum(['on', 'off'], 'HENGJIAN_SELF_CHECK 只能是 on 或 off').default('off'),
})

export type Config = {
  readonly host: string
  readonly port: number
  /** The demo listens on this machine only and shows its accounts. */
  readonly demo: boolean
  /** Whether people reach the server by https: cookies are then sent over it alone. */
  readonly secure: boolean
  /** The address people type, where it is not that of the machine itself. */
  readonly publicUrl: string | null
  /** Addresses of gateways whose word on the caller's address and on the host name is taken. */
  readonly proxies: readonly string[]
  readonly webDirectory: string
  readonly fontsDirectory: string | null
  /** Whether anybody who reaches the server may have a draft checked without a login. */
  readonly selfCheck: boolean
}

/**
 * Reads the configuration from the environment and the command line. A demo listens on this machine only,
 * whatever the environment says, since its passwords are public.
 * @throws OfficeError CONFIG_WRONG
 */
export function readConfig(
  given: { readonly demo: boolean; readonly webDirectory: string; readonly port?: string | undefined },
  environment: NodeJS.ProcessEnv,
): Config {
  const parsed = variables.safeParse({
    ...environment,
    ...(given.port === undefined ? {} : { HENGJIAN_PORT: given.port }),
  })
  if (!parsed.success) {
    const sentences = [...new Set(parsed.error.issues.map(({ message }) => message))].join('；')
    throw new OfficeError('CONFIG_WRONG', `配置不对：${sentences}。请改正后重新启动。`)
  }
  const { HENGJIAN_HOST, HENGJIAN_PORT, HENGJIAN_PUBLIC_URL, HENGJIAN_PROXY, HENGJIAN_FONTS } = parsed.data
  const selfCheck = parsed.data.HENGJIAN_SELF_CHECK === 'on'
  const publicUrl = given.demo ? null : (HENGJIAN_PUBLIC_URL ?? null)
  return {
    host: given.demo ? '127.0.0.1' : HENGJIAN_HOST,
    port: HENGJIAN_PORT,
    demo: given.demo,
    secure: publicUrl?.startsWith('https:') ?? false,
    publicUrl,
    proxies: given.demo
      ? []
      : (HENGJIAN_PROXY ?? '')
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
    webDirectory: given.webDirectory,
    fontsDirectory: HENGJIAN_FONTS ?? null,
    selfCheck,
  }
}
