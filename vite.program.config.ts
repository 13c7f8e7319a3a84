/** The program in few files: `vite build` makes dist/bin/commune.js of what the compiler made (docs/decisions/0019-program-in-few-files.md). */
import { chmodSync } from 'node:fs'
import { defineConfig } from 'vite'
import { licences } from './src/web/build/licences.ts'

/** npm makes a command runnable when it installs it; a build in a clone must do it itself. */
const runnable = {
  name: 'commune-runnable',
  writeBundle: () => chmodSync('dist/bin/commune.js', 0o755),
}

export default defineConfig({
  publicDir: false,
  plugins: [licences('program').plugin, runnable],
  build: {
    ssr: true,
    outDir: 'dist/bin',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { commune: 'dist/cli/main.js' },
      // side by side: the program finds data, documents and page from the folder of the file that asks
      output: { chunkFileNames: '[name]-[hash].js' },
      checks: { pluginTimings: false },
    },
  },
  // read at every start; what starts threads, links native code or is seldom wanted stays where it is
  ssr: { noExternal: ['commander', 'hyparquet', 'hyparquet-writer', 'picocolors', 'yaml', 'zod'] },
})
