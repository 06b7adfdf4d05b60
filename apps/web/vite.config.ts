import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption } from 'vite'

/**
 * `vite` alone serves the console against the made-up server in dev/, so that pages can be worked on
 * without a database; with HENGJIAN_SERVER it passes /api on to a real one.
 */
export default defineConfig(async ({ command }) => {
  const server = process.env['HENGJIAN_SERVER']
  const plugins: PluginOption[] = [react()]
  if (command === 'serve' && !server) plugins.push((await import('./dev/mock.ts')).mockServer())
  return {
    root: import.meta.dirname,
    plugins,
    server: server ? { proxy: { '/api': { target: server } } } : {},
    // Office machines run 360 or 奇安信 browsers, whose Chromium lags behind by some years.
    build: { target: 'chrome105', chunkSizeWarningLimit: 700 },
  }
})
