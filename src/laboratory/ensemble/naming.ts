/** What decides the result of a run, as one text: its digest is what stores and answers call the run. */
import { endOfAct } from '../../engine/index.ts'
import { type EnsembleSetting, settingKey } from './setting.ts'

/** Model version, digest of the tables, digest of the code: all runs of one program over one data folder share it. */
export interface Origin {
  readonly model: string
  readonly data: string
  readonly code: string
}

/** The name of a run is the beginning of the SHA-256 of this, in hexadecimal digits. */
export const NAME_DIGITS = 32

export function runText({ model, data, code }: Origin, setting: EnsembleSetting): string {
  return JSON.stringify({ model, data, code, until: endOfAct(setting.levers), setting: settingKey(setting) })
}
