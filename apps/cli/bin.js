#!/usr/bin/env node
// Starts the program on the Node it was made for, with the flags it was made for. Any Node from 20 on
// can run this file; when it is older than 24, the one that came with the installation takes over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from './nodeFlags.js'

if (nodeFlags.every((flag) => process.execArgv.includes(flag))) {
  module.enableCompileCache()
  // Threads read their modules from there too.
  const cache = module.getCompileCacheDir()
  if (cache) process.env.NODE_COMPILE_CACHE = cache
  await import('./hengjian.ts')
} else {
  const node = rightNode()
  const child = spawn(
    node,
    [...nodeFlags, ...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)))
}

/** The Node that runs this file, or the one of the installation where that is too old. */
function rightNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const runtime = new URL(`../../node_modules/node-${platform}-${process.arch}/bin/node`, import.meta.url)
  const node = fileURLToPath(process.platform === 'win32' ? `${runtime}.exe` : runtime)
  if (existsSync(node)) return node
  console.error(`本程序需要 Node 24 或更新的版本，现在是 ${process.version}。请先在程序目录运行 npm ci。`)
  process.exit(2)
}
