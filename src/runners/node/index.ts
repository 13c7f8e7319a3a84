export { createPool, type PoolSource } from './pool.ts'
