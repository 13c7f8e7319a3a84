/** JSON Schemas of the folder's files, for editors: one of sources.yaml, one of a claim, one of a row of each table. */
import { z } from 'zod'
import { claimSchema } from './claim-schema.ts'
import { actorsSchema, chronicleSchema, lessonSchema, pathsSchema } from './content-schemas.ts'
import { registrySchema } from './registry.ts'
import { scenarioSchema } from './scenario-file.ts'
import { TABLES } from './schemas.ts'

/** Schema by file name. `io: "input"`: what an author writes, before anything is read into it. */
export function jsonSchemas(): Map<string, unknown> {
  const all = new Map<string, unknown>([
    ['sources.schema.json', z.toJSONSchema(registrySchema, { io: 'input' })],
    ['scenario.schema.json', z.toJSONSchema(scenarioSchema, { io: 'input' })],
    ['paths.schema.json', z.toJSONSchema(pathsSchema, { io: 'input' })],
    ['actors.schema.json', z.toJSONSchema(actorsSchema, { io: 'input' })],
    ['chronicle.schema.json', z.toJSONSchema(chronicleSchema, { io: 'input' })],
    ['lesson.schema.json', z.toJSONSchema(lessonSchema, { io: 'input' })],
    ['claim.schema.json', z.toJSONSchema(claimSchema, { io: 'input' })],
  ])
  for (const { file, schema } of TABLES)
    all.set(file.replace(/\.tsv$/, '.row.schema.json'), z.toJSONSchema(schema, { io: 'input' }))
  return all
}
