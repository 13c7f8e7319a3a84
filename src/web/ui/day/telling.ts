/** Every kind of event and how it is told: how heavy its caption is, and what its place and subject mean. */
import type { EventKind } from '../../../engine/index.ts'

/** How a kind of event is told: weight of its first and, at other places or of other units, of later ones (0: never again). */
interface Telling {
  readonly weight: readonly [first: number, more: number]
  /** The event happens outside the wall: what its cell says is no place of the city. */
  readonly outside?: boolean
  /** Its subject is a battalion of the Guard, 1..254. */
  readonly battalion?: boolean
}

const inside = (first: number, more = 0): Telling => ({ weight: [first, more] })
const ofGuard = (first: number, more = 0): Telling => ({ weight: [first, more], battalion: true })
const beyond = (first: number, more = 0): Telling => ({ weight: [first, more], outside: true })
const guardBeyond = (first: number, more = 0): Telling => ({ ...ofGuard(first, more), outside: true })

/** Every kind of event. */
export const TELLING: Readonly<Record<EventKind, Telling>> = {
  'lever-pulled': inside(100),
  'columns-leave': inside(95),
  'park-attacked': inside(80),
  'park-taken': inside(90, 30),
  shots: inside(34),
  'loyal-rappel': inside(50),
  rappel: inside(86),
  tocsin: inside(55),
  'crowd-gathers': inside(33),
  'guards-gather': inside(32),
  bayonets: inside(75),
  summons: inside(58),
  'fire-refused': inside(89, 40),
  volley: inside(91, 50),
  charge: inside(70, 40),
  'convoy-stopped': inside(60, 30),
  'gun-away': inside(45),
  'teams-sent': inside(38),
  'teams-arrive': inside(50),
  'company-refuses': inside(80),
  'body-breaks': inside(84, 42),
  'body-disarmed': inside(43, 21),
  'body-falls-back': inside(39),
  'commander-taken': inside(92, 44),
  'battalion-moves': ofGuard(62),
  'fall-back-ordered': inside(85),
  'park-lost': inside(70, 35),
  'withdrawal-ordered': inside(86),
  'committee-meets': inside(52),
  'committee-informed': inside(61),
  'column-ordered': ofGuard(66),
  'column-moves': ofGuard(56),
  'thiers-leaves': inside(93),
  'ministers-taken': inside(99),
  'evacuation-ordered': inside(87),
  'site-ringed': inside(57, 30),
  'order-contested': inside(40, 25),
  'garrison-leaves': inside(48, 22),
  'site-taken': inside(46, 36),
  barricade: inside(41),
  'column-leaves-paris': inside(82),
  'headquarters-leave': inside(83),
  'column-reaches-versailles': beyond(64),
  'left-behind': inside(44),
  'gate-shut': inside(72),
  'column-turned': inside(78),
  'forts-ordered': beyond(54),
  'alarm-cannon': inside(88),
  'victory-text': inside(31),
  council: inside(30),
  'march-ordered': inside(90, 90),
  'march-gathers': ofGuard(66),
  'march-leaves': ofGuard(94, 40),
  'march-stays': ofGuard(46),
  'march-turned': guardBeyond(88, 26),
  'battalion-breaks': guardBeyond(84, 40),
  'army-warned': beyond(70),
  'post-held': beyond(68),
  'contact-outside': beyond(93),
  'army-fires': beyond(91, 28),
  'army-refuses': beyond(89, 40),
  'guards-fire': guardBeyond(82),
  'guards-refuse': guardBeyond(80),
  'troops-break': beyond(92, 44),
  'post-lost': beyond(90, 60),
  'versailles-taken': beyond(99),
  'government-moves': beyond(95),
  'fort-reached': guardBeyond(74),
  'fort-relieved': beyond(73),
  'fort-taken': beyond(94),
  'fort-closed': guardBeyond(86),
  'fort-fires': guardBeyond(89),
  'bank-taken': inside(96),
}
