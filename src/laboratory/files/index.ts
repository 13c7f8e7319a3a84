export { parsePlan, planOf, planScenario, planText, readPlan } from './plan-file.ts'
export { planJsonSchema } from './plan-schema.ts'
