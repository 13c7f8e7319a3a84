export { parsePlan, readPlan } from './plan-file.ts'
export { planJsonSchema, writePlanSchema } from './plan-schema.ts'
