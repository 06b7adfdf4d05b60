import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Writes each script and style a second time, compressed: the server hands those out and never compresses itself. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const names = await readdir(dir, { recursive: true })
    for (const name of names.filter((one) => /\.(js|css|svg)$/.test(one))) {
      const file = join(dir, name)
      await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }))
    }
  },
}

const page = (name: string): string => join(import.meta.dirname, `${name}.html`)

/**
 * `vite` serves the console while it is being worked on and passes /api to a server started beside it. The page for
 * checking without a login is built with it, and in the mode `selfCheck` alone, for the portable checker.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), compressed],
  server: { proxy: { '/api': process.env['HENGJIAN_SERVER'] ?? 'http://127.0.0.1:8750' } },
  // Office machines run 360 or 奇安信 browsers, whose Chromium lags behind by some years.
  build: {
    target: 'chrome105',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: mode === 'selfCheck' ? [page('zijian')] : [page('index'), page('zijian')] },
  },
}))
