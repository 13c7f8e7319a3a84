/** What a lesson opens: as an address, from where the page stands; and in words. */
import type { LessonTarget } from '../../../evidence/index.ts'
import { changeTitles, parseMoment } from '../../../laboratory/index.ts'
import { blocksOf, leadsOf } from '../pages/prose.ts'
import type { Address } from './address.ts'
import type { App } from './app.svelte.ts'
import { content } from './content.ts'
import { dataset } from './dataset.ts'
import { itemText, SOMEONE } from './items.ts'

/** Seed, world, scale, language and values stay; another decision is tried on the day as it was. */
export function targetAddress(now: Address, target: LessonTarget, language: 'en' | 'fr'): Address {
  const there = { ...now, screen: target.screen, item: '', selection: undefined }
  const seconds = ('at' in target && target.at !== undefined && parseMoment(target.at)) || now.seconds
  switch (target.screen) {
    case 'day':
      return target.place === undefined
        ? { ...there, seconds }
        : { ...there, seconds, selection: { kind: 'site', id: target.place } }
    case 'decide':
      return { ...there, levers: {}, item: itemText(target.lever, target.value) }
    case 'compare':
    case 'answer':
      return { ...there, seconds, levers: { [target.lever]: target.value } }
    case 'witness':
      return target.wish === undefined
        ? { ...there, item: itemText(target.path ?? '', target.station) }
        : { ...there, item: itemText(SOMEONE, target.wish[language]) }
    case 'claims':
      return { ...there, item: itemText(target.claim, target.part) }
    case 'sources':
      return { ...there, item: target.row }
    case 'about':
      return { ...there, item: itemText(target.part, target.time ?? target.toll ?? target.line) }
  }
}

/** A line of what the model gets wrong, by its English lead, in the language of the page. */
function limit(app: App, lead: string | undefined): string | undefined {
  const { limits } = content()
  const at = leadsOf(blocksOf(limits.en)).indexOf(lead ?? '')
  return lead === undefined ? undefined : leadsOf(blocksOf(limits[app.language]))[at]
}

/** What stands there, without the name of its screen. */
export function targetTitle(app: App, target: LessonTarget): string {
  const { paths, claims, chronicle } = content()
  const { tables } = app.session
  const moment = (text: string | undefined) => app.when((text && parseMoment(text)) || 0)
  const said = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ')
  switch (target.screen) {
    case 'day': {
      const site = tables?.places.find(({ id }) => id === target.place)
      return said(target.at && moment(target.at), site && app.say.text(app.text(site.names)))
    }
    case 'decide':
    case 'compare':
    case 'answer': {
      const change = { [target.lever]: target.value }
      const title = tables === undefined ? '' : changeTitles(dataset(tables), change, [], app.language)
      return said(title, target.screen === 'compare' ? target.at && moment(target.at) : undefined)
    }
    case 'witness': {
      if (target.wish !== undefined) return app.text(target.wish)
      const name = paths.find(({ id }) => id === target.path)?.name
      const [, hour] = target.station?.split('T') ?? []
      return said(name, hour === undefined ? target.station && app.say.date(target.station) : moment(hour))
    }
    case 'claims': {
      const claim = claims.find(({ id }) => id === target.claim)
      const part = target.part === undefined ? undefined : app.words.lesson.claimParts[target.part]
      return said(claim && app.text(claim.title), part)
    }
    case 'sources': {
      const row = app.records.get(target.row)
      return row === undefined ? target.row : `${app.text(row.title)} (${row.id})`
    }
    case 'about': {
      const toll = chronicle.tolls.find(({ id }) => id === target.toll)
      const told = target.time === undefined ? undefined : app.say.date(target.time.slice(0, 10))
      return said(
        app.words.about.parts[target.part],
        toll ? app.text(toll.title) : (told ?? limit(app, target.line)),
      )
    }
  }
}
