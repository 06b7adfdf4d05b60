import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite` serves the console while it is being worked on and passes /api to a server started beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': process.env['HENGJIAN_SERVER'] ?? 'http://127.0.0.1:8750' } },
  // Office machines run 360 or 奇安信 browsers, whose Chromium lags behind by some years.
  build: { target: 'chrome105', chunkSizeWarningLimit: 700 },
})
