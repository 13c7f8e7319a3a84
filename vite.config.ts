/** The page: `vite` serves it while one works on it, `vite build` makes dist/web (a static site) and dist/commune.html. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { storedAnswers } from './src/web/build/answers.ts'
import { pageContent } from './src/web/build/content.ts'
import { licences } from './src/web/build/licences.ts'
import { oneFile } from './src/web/build/one-file.ts'
import { scenarioPack } from './src/web/build/pack.ts'
import { basePlanModule } from './src/web/build/plan.ts'
import { wordless } from './src/web/build/wordless.ts'

const { plugin: texts, worker: workerTexts } = licences('page', true)

export default defineConfig({
  root: 'src/web/ui',
  base: './',
  publicDir: false,
  plugins: [
    svelte({ configFile: false }),
    scenarioPack('data/paris-1871'),
    storedAnswers('data/paris-1871'),
    basePlanModule('data/paris-1871'),
    pageContent('data/paris-1871'),
    texts,
    oneFile('dist/web/site', 'dist/commune.html'),
  ],
  // classic: a page from disk may not load a module worker from a blob
  worker: {
    format: 'iife',
    plugins: () => [workerTexts(), wordless()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: '127.0.0.1' },
  build: {
    outDir: '../../../dist/web/site',
    emptyOutDir: true,
    // the oldest that README names; a test compares them and looks for what they lack
    target: ['chrome111', 'firefox121', 'safari16.4'],
    // fonts go into the style sheet: one file has no other place for them
    assetsInlineLimit: () => true,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    // one file is meant to be large (one-file.ts and its tests keep it small); who installs need not read how long plugins took
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
