export { parsePlan, readPlan } from './plan-file.ts'
export { planJsonSchema } from './plan-schema.ts'
