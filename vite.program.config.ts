/** The program in few files: `vite build` makes dist/bin/commune.js of what the compiler made (docs/decisions/0019-program-in-few-files.md). */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
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
