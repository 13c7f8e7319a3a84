/**
 * A lever of one's own with its rule: the church towers are locked, so that no tocsin is rung. Assumed throughout: an order that no
 * source has, given to the police, which the drums of the Guard know nothing of.
 */
import {
  type Day,
  defineEvent,
  defineLever,
  defineMeasure,
  defineRule,
  happens,
  hourOf,
  type Judged,
  now,
  ownState,
} from 'commune/engine'

const QUARTERS = 80
/** What the model writes for a quarter whose bell does not ring. */
const SILENT = -1

export const found = defineEvent({
  kind: 'tower-locked',
  place: 'cell',
  subject: 'quarter',
  value: 'none',
  notable: true,
  said: {
    en: (f) => `The bell tower is found locked in ${f.quarter}.`,
    fr: (f) => `On trouve le clocher fermé, quartier ${f.quarter}.`,
  },
})

export const towers = defineLever({
  id: 'L-90',
  key: 'towers.locked',
  field: 'towersLocked',
  type: 'time',
  hour: 'value',
  from: 'hour',
  compliance: (day: Day): Judged => ({
    at: day.events.list.find(({ kind }) => (kind as string) === found.kind)?.at ?? Infinity,
  }),
  group: 'army',
  primary: 'bells-silenced',
  asked: ['17 23:00'],
  changed: { any: { en: 'Bell towers locked {}', fr: 'Clochers fermés {}' } },
})

export const lockTowers = defineRule({
  id: 'own-towers',
  // after the leaders of quarters have had the bell rung, before it is heard
  phase: 'command',
  state: (take) => ({ silenced: take(Int32Array, 1) }),
  step(day: Day, own) {
    if (now(day) < hourOf(day, towers)) return
    const { qBell } = day.s
    for (let quarter = 1; quarter <= QUARTERS; quarter++) {
      if ((qBell[quarter] ?? 0) < hourOf(day, towers)) continue
      qBell[quarter] = SILENT
      own.silenced[0] = (own.silenced[0] ?? 0) + 1
      happens(day, found, day.f.quarterCell[quarter], quarter)
    }
  },
})

export const silenced = defineMeasure({
  id: 'bells-silenced',
  kind: 'count',
  label: { en: 'Bells kept from ringing', fr: 'Cloches empêchées de sonner' },
  value: (day: Day) => ownState(day, lockTowers).silenced[0] ?? 0,
  said: {
    en: { one: ['bell', 'is kept from ringing'], many: ['bells', 'are kept from ringing'] },
    fr: { one: ['cloche', 'ne sonne pas'], many: ['cloches', 'ne sonnent pas'] },
  },
})

export default {
  name: 'own-rule-1',
  events: [found],
  measures: [silenced],
  levers: [
    {
      lever: towers,
      row: {
        title: { en: 'Bell towers locked', fr: 'Clochers fermés' },
        holder: { en: 'Valentin, prefect of police', fr: 'Valentin, préfet de police' },
        minimum: '1871-03-17T21:00',
        maximum: '1871-03-18T12:00',
      },
    },
  ],
  rules: [lockTowers],
}
