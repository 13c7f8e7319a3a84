import type { Catalogue } from '../catalogue.ts'
import { account } from './account.ts'
import { ask } from './ask.ts'
import { calibrate } from './calibrate.ts'
import { claim } from './claim.ts'
import { plan } from './plan.ts'
import { report } from './report.ts'

import { run } from './run.ts'
import { say } from './sayings.ts'
import { sensitivity } from './sensitivity.ts'
import { witness } from './witness.ts'

export const english: Catalogue = {
  language: 'en',
  say,
  run,
  ask,
  claim,
  plan,
  account,
  witness,
  report,
  calibrate,
  sensitivity,
}
