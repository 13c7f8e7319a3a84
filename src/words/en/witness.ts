import { capital } from '../clock.ts'
import type { Doing, Group, WitnessWords } from '../witness.ts'
import { say } from './sayings.ts'

const { about, at, list, number, percent, place } = say
const some = (n: number, one: string) => (n === 1 ? `one ${one}` : `${about(n)} ${one}s`)
const two = (n: number) => n.toFixed(2).replace('-', '−')
const far = (metres: number) =>
  metres < 1000 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1000).toFixed(1)} km`
const GROUPS: Record<Group, string> = {
  worker: 'working',
  employee: "clerk's",
  shopkeeper: 'shopkeeping',
  domestic: "servant's",
  concierge: "door-keeper's",
  liberal: 'professional',
  rentier: 'rentier',
  other: 'other',
}
const TRADES: Record<Group, readonly [man: string, woman: string]> = {
  worker: ['workman', 'working woman (seamstress, laundress and the like)'],
  employee: ['clerk', 'shop assistant'],
  shopkeeper: ['shopkeeper', 'shopkeeper'],
  domestic: ['servant', 'servant'],
  concierge: ['door-keeper', 'door-keeper'],
  liberal: ['professional man', 'schoolmistress or the like'],
  rentier: ['man of independent means', 'woman of independent means'],
  other: ['man of another trade', 'woman of another trade'],
}
const DOING: Record<Doing, string> = {
  absent: 'is not in Paris',
  unaware: 'knows of nothing',
  aware: 'at home, aware',
  street: 'in the street on ordinary business',
  out: 'out in the street with the crowd',
  toMuster: 'on the way to the assembly place with a rifle',
  underArms: 'under arms with the battalion',
  withdrawn: 'home again, and stays',
  left: 'has left Paris',
  held: 'is held',
  wounded: 'is wounded',
  dead: 'is dead',
}

export const witness: WitnessWords = {
  unmodelled: ({ word, nearest }) =>
    `No ${word} is modelled: the model knows kinds of household, no trades. Nearest: ${nearest}`,
  title: ({ seed, soldier, number: n }) =>
    soldier ? `Soldier ${n}, seed ${seed}` : `A day in Paris, 18 March 1871, seed ${seed}`,
  person: ({ woman, age, group, active, quarter, onPay, arrears, battalion, federated, hardship, nerve }) => {
    const years = age[1] === undefined ? `${age[0]} or older` : `${age[0]} to ${age[1]}`
    const trade = active
      ? `A ${TRADES[group][woman ? 1 : 0]}`
      : `A ${woman ? 'woman' : 'man'} of ${group === 'other' ? 'another' : `a ${GROUPS[group]}`} household, without work`
    const home = [
      ...(onPay ? ['the household lives on Guard pay'] : []),
      ...(arrears ? ['the rent is behind'] : []),
    ]
    const guard =
      battalion > 0
        ? ` Enrolled in battalion ${battalion} of the National Guard, ${federated ? 'of the Federation' : 'not of the Federation'}.`
        : ''
    return `${trade}, ${years}, living in ${quarter}.${home.length > 0 ? ` ${capital(list(home))}.` : ''}${guard} Hardship ${two(hardship)} and nerve ${two(nerve)} on a scale from 0 to 1.`
  },
  lot: ({ place: name, metres, among }) =>
    `Picked by lot among ${number(among)} simulated adults living ${metres > 0 ? `within ${metres} m of ${place(name)}` : `in ${name}`}.`,
  chosen: ({ id }) => `To follow the same person again: --person ${id}`,
  unnamed: 'This person never lived: somebody like this must have. Simulated people bear no names.',
  soldier: ({ unit, company, companies, men, quarter }) =>
    `A private of the ${unit}, company ${company} of ${companies}, ${men} men${quarter === undefined ? ', quartered outside the wall' : `, quartered in ${quarter}`}. He never lived: simulated people bear no names.`,
  labels: { knew: 'knew', heard: 'heard', saw: 'saw', did: 'did', why: 'why', company: 'company' },
  doing: ({ doing, first, quarter, home, metres }) => {
    if (doing === 'unaware') return first ? `asleep or indoors, ${quarter}; knows of nothing` : DOING.unaware
    const where = home ? quarter : `${quarter}, ${far(metres)} from home`
    return `${DOING[doing]}, ${where}`
  },
  knows: ({ place: name, metres }) =>
    `troops stand at ${place(name)}, ${metres < 10 ? 'close by' : `${far(metres)} away by the streets`}`,
  knowsNothing: 'something is afoot, but not where',
  heard: ({ drum, bell, loyal, shots }) => {
    const what = [
      ...(shots ? ['shots'] : []),
      ...(drum ? ['the drums of the rising'] : []),
      ...(bell ? ['the tocsin'] : []),
      ...(loyal ? ["the government's drums"] : []),
    ]
    return what.length === 0 ? undefined : list(what)
  },
  saw: ({ people, guards, loyal, soldiers, slack, barricade }) => {
    const what = [
      ...(people >= 1 ? [people === 1 ? 'one person out' : `about ${about(people)} people out`] : []),
      ...(guards >= 1 ? [some(guards, 'armed Guard')] : []),
      ...(loyal >= 1 ? [`${some(loyal, 'Guard')} of the government's side`] : []),
      ...(soldiers >= 1 ? [`${some(soldiers, 'soldier')} in order`] : []),
      ...(slack >= 1 ? [`${some(slack, 'soldier')} who no longer ${slack === 1 ? 'obeys' : 'obey'}`] : []),
      ...(barricade ? ['a barricade'] : []),
    ]
    return what.length === 0 ? undefined : list(what)
  },
  column: ({ battalion, doing, men, quarter, place: name }) => {
    const where = name === undefined ? '' : ` to ${place(name)}`
    const what = {
      home: 'gathers',
      holding: 'holds its quarter',
      toContest: `marches${where}, where troops are`,
      ordered: `marches${where} on the Committee's order`,
      atGate: `marches${where} to shut the gate`,
      inPlace: 'is in place',
      dispersed: 'goes home',
    }[doing]
    return `battalion ${battalion}, ${about(men)} men, ${what} (${quarter})`
  },
  score: ({ grievance, pull, call, own, fear, total, look, arms, near }) => {
    const sum = `grievance ${two(grievance)} + others out ${two(pull)} + call ${two(call)} + own bent ${two(own)} − fear ${two(fear)} = ${two(total)}`
    const bars = [
      `goes out above ${two(look)}${near ? '' : ' if a contest is within reach (none is)'}`,
      ...(arms === undefined ? [] : [`takes arms above ${two(arms)}`]),
    ]
    return `${sum}; ${bars.join(', ')}`
  },
  why: {
    asleep: 'no drum, bell, neighbour or poster has reached this person yet',
    over: 'no troops left within reach that anybody here knows of; who has gone home stays there',
    tired: 'hunger, tiredness or fear for the household (an hourly chance); who has gone home stays there',
    out: 'the sum of grievance, company and call, less fear, has passed the bar; goes to the nearest contest known here',
    muster: 'the sum has passed the bar for taking arms, and the call has come',
    arms: 'goes where the battalion goes',
  },
  soldierDoing: ({ doing, order, where, place: name }) => {
    const stance = {
      obeying: 'obeys',
      passive: 'no longer obeys: rifle butt up, or mixing with the crowd',
      refusing: 'refuses',
      goneOver: 'has gone over to the people',
      held: 'is held prisoner',
      disarmed: 'has given up his rifle',
      wounded: 'is wounded',
      dead: 'is dead',
      strayed: 'has wandered off from his unit',
    }[doing]
    const orders = {
      stay: 'waits',
      advance: 'marches',
      seize: 'sent to take the guns',
      post: 'at his post',
      fallBack: 'falling back',
      exit: 'ordered out of Paris',
      teams: 'with the gun teams',
    }[order]
    const stands = {
      inside: name === undefined ? '' : `, ${place(name)}`,
      road: ', on the road to Versailles',
      versailles: ', at Versailles',
      fort: ', in a fort',
      dissolved: '; his unit is no more',
    }[where]
    return doing === 'obeying' ? `${orders}${stands}` : `${stance}${stands}`
  },
  around: ({ people, women, guards, men }) => {
    if (people + guards < 1) return undefined
    return `${list([...(people > 0 ? [`${about(people)} unarmed people (${percent(women / people)} women)`] : []), ...(guards > 0 ? [some(guards, 'armed Guard')] : [])])} round ${some(men, 'soldier')}`
  },
  company: ({ obeying, passive, broken, contact, slipped }) =>
    `${obeying === 0 ? 'none' : number(obeying)} ${obeying === 1 ? 'obeys' : 'obey'}, ${passive === 0 ? 'none' : number(passive)} no longer ${passive === 1 ? 'does' : 'do'}${broken ? '; the company is broken' : ''}; ${contact} min of close contact so far; chance that a middling man has slipped ${percent(slipped)}`,
  summary: ({ learned, out, arms, back, farthest }) => {
    const parts = [
      learned === undefined ? 'Never learned of the day.' : `Learned of it ${at(learned)}.`,
      ...(out === undefined ? [] : [`Went out ${at(out)}.`]),
      ...(arms === undefined ? [] : [`Stood under arms from ${at(arms).slice(3)}.`]),
      ...(back === undefined ? [] : [`Went home ${at(back)}.`]),
      ...(farthest > 0
        ? [`Never farther from home than ${far(farthest)}.`]
        : learned === undefined
          ? []
          : ['Did not leave home.']),
    ]
    return parts.join(' ')
  },
  footnote:
    'Numbers of people are those within a street or two (about 120 m). The sum under "why" is rule R-51 with the values of that moment.',
}
