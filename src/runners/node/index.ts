export { affordable } from './needs.ts'
export { createPool, type PoolSource } from './pool.ts'
