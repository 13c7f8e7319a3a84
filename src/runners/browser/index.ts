export { type BrowserSource, createBrowserPool } from './pool.ts'
