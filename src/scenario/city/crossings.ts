/**
 * The 27 crossings of the Seine inside the wall, in downstream order: which pieces of land each joins and
 * its length. Which banks: the plan of Paris; lengths in metres: general knowledge, assumed, used only as a
 * lower bound of the walk. The coordinates are those of places.tsv. Absent in 1871: Tolbiac, Sully,
 * Alexandre III, Passy, Mirabeau, Debilly.
 */
import { CITE, CYGNES, LEFT, RIGHT, SAINT_LOUIS } from './banks.ts'

export interface Crossing {
  readonly id: string
  readonly joins: readonly (readonly [from: number, to: number])[]
  readonly metres: number
  readonly footOnly?: boolean
}

const across = [[RIGHT, LEFT]] as const

export const CROSSINGS: readonly Crossing[] = [
  { id: 'pont-napoleon-iii-national', joins: across, metres: 188 },
  { id: 'pont-de-bercy', joins: across, metres: 175 },
  { id: 'pont-d-austerlitz', joins: across, metres: 174 },
  { id: 'passerelle-de-constantine', joins: [[SAINT_LOUIS, LEFT]], metres: 100, footOnly: true },
  { id: 'passerelle-de-l-estacade', joins: [[RIGHT, SAINT_LOUIS]], metres: 90, footOnly: true },
  { id: 'pont-de-la-tournelle', joins: [[SAINT_LOUIS, LEFT]], metres: 120 },
  { id: 'pont-marie', joins: [[RIGHT, SAINT_LOUIS]], metres: 92 },
  { id: 'pont-louis-philippe', joins: [[RIGHT, SAINT_LOUIS]], metres: 100 },
  { id: 'pont-saint-louis', joins: [[CITE, SAINT_LOUIS]], metres: 67 },
  { id: 'pont-de-l-archeveche', joins: [[CITE, LEFT]], metres: 68 },
  { id: 'pont-au-double', joins: [[CITE, LEFT]], metres: 45 },
  { id: 'petit-pont', joins: [[CITE, LEFT]], metres: 32 },
  { id: 'pont-d-arcole', joins: [[RIGHT, CITE]], metres: 80 },
  { id: 'pont-notre-dame', joins: [[RIGHT, CITE]], metres: 105 },
  { id: 'pont-au-change', joins: [[RIGHT, CITE]], metres: 103 },
  { id: 'pont-saint-michel', joins: [[CITE, LEFT]], metres: 62 },
  {
    id: 'pont-neuf',
    joins: [
      [RIGHT, CITE],
      [CITE, LEFT],
    ],
    metres: 119,
  },
  { id: 'pont-des-arts', joins: across, metres: 155, footOnly: true },
  { id: 'pont-du-carrousel-des-saints-peres', joins: across, metres: 150 },
  { id: 'pont-royal', joins: across, metres: 110 },
  { id: 'pont-de-solferino', joins: across, metres: 144 },
  { id: 'pont-de-la-concorde', joins: across, metres: 153 },
  { id: 'pont-des-invalides', joins: across, metres: 152 },
  { id: 'pont-de-l-alma', joins: across, metres: 153 },
  { id: 'pont-d-iena', joins: across, metres: 155 },
  {
    id: 'pont-de-grenelle',
    joins: [
      [RIGHT, LEFT],
      [CYGNES, LEFT],
    ],
    metres: 220,
  },
  { id: 'viaduc-d-auteuil-point-du-jour', joins: across, metres: 175 },
]
