/** Decisions of the Guard's dawn, of the Committee's evening and of the army that could have stayed (L-06 to L-10). */
import type { Day } from '../../day.ts'
import { defineLever, hourOf, type Judged } from '../lever.ts'
import { entered, first, gates, keeps, when } from './compliance.ts'

const CAPTURED = 'outcome:government-captured'

export const ALARM_CANNON = defineLever({
  id: 'L-06',
  key: 'alarm.cannon',
  field: 'alarmCannon',
  type: 'flag',
  hour: '18 05:00',
  from: 'hour',
  compliance: when('alarm-cannon'),
  group: 'people',
  primary: 'guards-at-park',
  asked: ['yes'],
})

export const COMMITTEE_DAWN = defineLever({
  id: 'L-07',
  key: 'committee.dawn',
  field: 'committeeDawn',
  type: 'flag',
  hour: '18 05:30',
  from: 'hour',
  compliance: when('committee-meets'),
  group: 'people',
  primary: 'hotel-de-ville-taken',
  asked: ['yes'],
})

export const GATES_SHUT = defineLever({
  id: 'L-08',
  key: 'gates.shut',
  field: 'gatesShut',
  type: 'time',
  hour: 'value',
  from: 'hour',
  compliance: gates,
  group: 'evening',
  primary: 'men-at-versailles',
  asked: ['18:00', '20:00', '22:00', '19 00:30'],
  changed: { any: { en: 'Gates shut {}', fr: 'Portes fermées {}' } },
})

export const MINISTRY_ENTERED = defineLever({
  id: 'L-09a',
  key: 'ministry.entered',
  field: 'ministryEntered',
  type: 'flag',
  hour: '18 15:00',
  from: 'hour',
  compliance: (day: Day): Judged =>
    entered(day, day.landmarks.foreignMinistry, hourOf(day, MINISTRY_ENTERED)),
  group: 'evening',
  primary: CAPTURED,
  asked: ['yes'],
})

export const CALMON_ENTERED = defineLever({
  id: 'L-09b',
  key: 'calmon.entered',
  field: 'calmonEntered',
  type: 'flag',
  hour: '18 22:00',
  from: 'hour',
  compliance: (day: Day): Judged => entered(day, day.landmarks.calmon, hourOf(day, CALMON_ENTERED)),
  group: 'evening',
  primary: CAPTURED,
  asked: ['yes'],
})

export const MINISTERS_ENTERED = defineLever({
  id: 'L-09c',
  key: 'ministers.entered',
  field: 'ministersEntered',
  type: 'flag',
  hour: '19 04:00',
  from: 'hour',
  compliance: (day: Day): Judged =>
    entered(day, day.landmarks.foreignMinistry, hourOf(day, MINISTERS_ENTERED)),
  group: 'evening',
  primary: CAPTURED,
  asked: ['yes'],
})

export const EVENING = [
  ALARM_CANNON,
  COMMITTEE_DAWN,
  GATES_SHUT,
  MINISTRY_ENTERED,
  CALMON_ENTERED,
  MINISTERS_ENTERED,
  defineLever({
    id: 'L-10',
    key: 'army.keeps-ecole',
    field: 'armyKeepsEcole',
    type: 'flag',
    hour: (day: Day): number => first(day, 'evacuation-ordered').at,
    from: 'start',
    compliance: keeps,
    group: 'evening',
    primary: 'regiments-broken',
    asked: ['yes'],
  }),
] as const
