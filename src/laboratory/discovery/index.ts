export type { Box, BoxStatistics, Cases, Limits } from './box.ts'
export {
  type Discovery,
  type DiscoveryOptions,
  discover,
  LEAST_GAP,
  LEAST_P,
  type Restriction,
} from './discovery.ts'
export { type PrimOptions, prim, type Step, type Trajectory } from './prim.ts'
