/** What is said of a map that leaves the page, as a picture or on paper: hour, run, changed decisions and values, licences. */
import { changeTitles } from '../../../laboratory/index.ts'
import type { App } from '../state/app.svelte.ts'
import { TICK } from '../state/clock.svelte.ts'
import { dataset } from '../state/dataset.ts'

export interface MapTitle {
  /** 18 March 1871, 08:30 */
  readonly moment: string
  /** Seed, world, share of the households, version. */
  readonly run: string
  /** Changed decisions and values of one's own, a line each; empty for the day as it was decided. */
  readonly changes: readonly string[]
}

export function mapTitle(app: App): MapTitle {
  const { run } = app.words.day
  const { tables, version } = app.session
  const tick = Math.floor(app.shown / TICK) * TICK
  const day = 17 + Math.floor((tick + 21 * 3600) / 86_400)
  const titles =
    tables === undefined || !app.changed ? '' : changeTitles(dataset(tables), app.levers, [], app.language)
  const said = app.words.answer.exports
  return {
    moment: `${app.words.day.date(day)}, ${app.hour(tick)}`,
    run: `${run.seed(app.say.number(app.seed))} · ${run.world(String(app.world))} · ${said.share(app.say.percent(app.runScale), app.runScale === 1)} · ${run.version(version)}`,
    changes: [...(titles === '' ? [] : [said.whatIf(titles)]), ...app.ownWords],
  }
}

/** The lines that the licences of the grid, the wall, the river and the bridges ask for. */
export const mapLines = (app: App): readonly string[] => app.words.about.attributions
