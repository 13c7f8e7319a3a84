export { parsePlan, planScenario, readPlan, readPlanFile } from './plan-file.ts'
export { planJsonSchema } from './plan-schema.ts'
