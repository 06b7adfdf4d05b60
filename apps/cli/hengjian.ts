import { type Command, UsageError } from './command.ts'

/** Commands are loaded when they are asked for, so that a short one starts fast. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  init: async () => (await import('./commands/init.ts')).init,
  report: async () => (await import('./commands/report.ts')).report,
  import: async () => (await import('./commands/import.ts')).importCommand,
  verify: async () => (await import('./commands/verify.ts')).verify,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  erase: async () => (await import('./commands/erase.ts')).erase,
  samples: async () => (await import('./commands/samples.ts')).samples,
  compare: async () => (await import('./commands/compare.ts')).compare,
  papers: async () => (await import('./commands/papers.ts')).papers,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
}

async function overview(): Promise<string> {
  const lines = await Promise.all(Object.values(commands).map(async (load) => await load()))
  const width = Math.max(...lines.map(({ usage }) => usage.length))
  return [
    '衡鉴：自评表上的每一个数都从台账算出，都能打开到佐证。',
    '',
    ...lines.map(({ usage, says }) => `  hengjian ${usage.padEnd(width)}  ${says}`),
  ].join('\n')
}

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(await overview())
    return
  }
  const load = commands[name]
  if (!load) throw new UsageError(`没有“${name}”这个命令。\n\n${await overview()}`)
  const command = await load()
  await command.run(args)
}

/** Whether it is a refusal made for people. The rooms are loaded only to ask: a check starts without them. */
async function isForPeople(error: unknown): Promise<boolean> {
  if (error instanceof UsageError) return true
  const [office, store, workbook] = await Promise.all([
    import('@hengjian/office'),
    import('@hengjian/store'),
    import('@hengjian/workbook'),
  ])
  return [office.OfficeError, store.StoreError, workbook.WorkbookError].some((kind) => error instanceof kind)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Error && (await isForPeople(error)))) throw error
  console.error(error.message)
  process.exitCode = 2
}
