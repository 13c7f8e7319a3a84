export {
  crossed,
  MOST_RUNS,
  type Plan,
  type PlanDesign,
  planSettings,
  planWorlds,
  type Variant,
  worldCount,
} from './plan.ts'
export { PlanSummary, type VariantSummary } from './summary.ts'
