import type { AccountWords } from '../account.ts'
import { capital } from '../clock.ts'
import { outside } from './outside.ts'
import { say } from './sayings.ts'

const { about, at, count, list, number, percent, place } = say
const people = (n: number) => (n === 1 ? 'one person' : `${count(n)} people`)
const guns = (n: number) => `${count(n)} ${n === 1 ? 'gun' : 'guns'}`

export const account: AccountWords = {
  title: 'The day in this run',
  intro: ({ seed, world, levers, knockOuts, until }) =>
    `Every hour and number in this account was produced by the model (seed ${seed}, ${world === 0 ? 'baseline world' : `world ${world}`}${levers > 0 ? `, ${count(levers)} ${levers === 1 ? 'decision' : 'decisions'} changed` : ', no decision changed'}${knockOuts > 0 ? `, ${count(knockOuts)} ${knockOuts === 1 ? 'mechanism' : 'mechanisms'} switched off` : ''}). It is one possible day, not the record of 18 March 1871; where the record speaks, the sentence says so.${until === undefined ? '' : ` The run was stopped ${until}: what comes later is not told.`}`,
  heads: {
    march: 'The night march',
    parks: 'The gun parks',
    alarm: 'The alarm',
    montmartre: 'Montmartre',
    spread: 'Refusal spreads',
    retreat: 'The retreat',
    afternoon: 'The afternoon',
    evening: 'The evening',
    exodus: 'The night and the exodus',
    outside: 'Outside the walls',
    absent: 'What did not happen',
    dead: 'The dead of this run',
    record: 'What the record says',
  },
  outside,
  march: {
    leave: ({ t, columns, men, police, fed, policeFront }) =>
      `${capital(at(t))} the troops left their barracks: ${number(men)} men in ${count(columns)} commands, ${number(police)} of them police and gendarmes, ${fed ? 'fed and with their packs' : 'most of them without packs, on nothing but the soup of the evening before'}.${policeFront ? ' By the decision under test the police stood in front of the line.' : ''}`,
    asleep: ({ aware, inhabitants }) =>
      aware === 0
        ? `Paris slept: when the first park was attacked, none of the ${about(inhabitants)} people then in the city knew of it.`
        : `When the first park was attacked, some ${about(aware)} of the ${about(inhabitants)} people then in the city knew that something was afoot.`,
    none: () => 'The run ends before any column sets out.',
  },
  parks: {
    taken: (parks) => {
      const held = (t: number) =>
        list(parks.filter((p) => p.t === t).map((p) => `${place(p.name)} (${guns(p.guns)})`))
      return [...new Set(parks.map((p) => p.t))]
        .map((t) => `${capital(at(t))} the army held ${held(t)}.`)
        .join(' ')
    },
    missed: (names) => `It did not take ${list(names.map(place))}.`,
    teamsSent: (t) =>
      `Horses to draw the guns off had not come with the columns; they were sent for ${at(t)}.`,
    teamsDecided: (t) => `By the decision under test the horse teams set out ${at(t)}.`,
    away: ({ byEleven, away }) =>
      away === 0
        ? 'Not one gun was got away.'
        : byEleven === undefined || byEleven === away
          ? `By hand and by team ${guns(away)} ${away === 1 ? 'was' : 'were'} got away.`
          : `By hand and by team ${guns(byEleven)} ${byEleven === 1 ? 'was' : 'were'} got away by 11:00, ${number(away)} in the whole day.`,
    stopped: ({ t, name }) => `${capital(at(t))} the crowd closed the way out of ${place(name)}.`,
    noon: (held) =>
      held === 0
        ? 'At noon the army held no gun in these parks any more.'
        : `At noon ${guns(held)} in these parks ${held === 1 ? 'was' : 'were'} still in its hands.`,
  },
  alarm: {
    cannon: (t) => `The alarm cannon of Montmartre was fired ${at(t)}.`,
    first: ({ t, quarter, bell, montmartre, silent }) =>
      `The first ${bell ? 'bell' : 'drum'} of the rising sounded ${at(t)} in ${quarter}${montmartre === undefined ? (silent ? '; none sounded in Montmartre' : '') : montmartre > t ? `; Montmartre's own followed ${at(montmartre)}` : ''}.`,
    spread: ({ byEight, byNoon, bells }) =>
      `The call passed from quarter to quarter: by 08:00 it had sounded in ${count(byEight)} of the 80${byNoon === undefined ? '' : `, by noon in ${count(byNoon)}`}${bells > 0 ? `; in ${count(bells)} the church bells rang the tocsin` : ''}.`,
    none: () => 'No drum and no bell of the rising sounded anywhere.',
    loyal: ({ t, peak }) =>
      `The government had the rappel beaten for its own side from ${at(t).slice(3)}; ${peak === 0 ? 'nobody answered' : `at most ${number(peak)} Guards were ever under arms for it at one time`}.`,
    aware: (n) => `By 08:00 about ${about(n)} people knew.`,
  },
  montmartre: {
    crowd: ({ t, most, mostAt, women }) =>
      `${capital(at(t))} three hundred people stood round the guns${mostAt === undefined ? '' : `; ${at(mostAt)} there were about ${about(most)} in the streets round the park, ${percent(women)} of them women`}.`,
    noCrowd: () => 'No crowd of three hundred ever stood round the guns.',
    guards: ({ t, battalions }) =>
      `A hundred armed Guards had come up by ${at(t).slice(3)}${battalions === undefined ? '; three full battalions were never there together' : `, three battalions by ${at(battalions).slice(3)}`}.`,
    noGuards: () => 'No body of a hundred Guards came up.',
    bayonets: (t) => `Officers had bayonets levelled from ${at(t).slice(3)}.`,
    orders: ({ orders, t, refusals, volleys, hits, others, othersHits }) =>
      `${capital(count(orders))} ${orders === 1 ? 'order' : 'orders'} to fire ${orders === 1 ? 'was' : 'were'} given there, the first ${at(t)}; ${refusals === orders ? (orders === 1 ? 'it was not obeyed' : 'none was obeyed') : refusals === 0 ? (orders === 1 ? 'it was obeyed' : 'none was refused') : `${count(refusals)} ${refusals === 1 ? 'was' : 'were'} refused`}${volleys > 0 ? `, ${count(volleys)} ${volleys === 1 ? 'volley' : 'volleys'} of the line struck ${people(hits)}` : ''}${others > 0 ? `, ${count(others)} ${others === 1 ? 'charge or volley' : 'charges or volleys'} of cavalry, gunners or police struck ${people(othersHits)}` : ''}.`,
    noOrders: () => 'No order to fire was given there.',
    broke: ({ t, unit }) =>
      `The first battalion on the hill to break, half of its companies refusing, was of the ${unit}, ${at(t)}.`,
    headTaken: (t) => `The general commanding the brigade was taken ${at(t)}.`,
    headFree: () => 'The general commanding the brigade was not taken.',
    lost: ({ t, minutes }) =>
      `From ${at(t).slice(3)} no obeying soldier of the line was left near the guns${minutes === undefined ? '' : `, ${say.duration(minutes)} after the crowd had come`}.`,
    kept: () => 'The army was not driven from the hill.',
    record: (hour) => `The record says that General Lecomte was taken about ${hour}.`,
  },
  spread: {
    broken: ({ list: broken, more }) =>
      `Elsewhere battalions broke: ${list(broken.map((b) => `of the ${b.unit} ${at(b.t)} (${b.place})`))}${more > 0 ? `; then of ${count(more)} more ${more === 1 ? 'regiment' : 'regiments'}` : ''}.`,
    none: () => 'Away from Montmartre no battalion of the line broke.',
    bastille: (t) => `At the Bastille the first company refused ${at(t)}.`,
    noBastille: () => 'At the Bastille no company refused.',
    noon: ({ refusing, obeying, out }) =>
      `At noon ${refusing === 0 ? `all ${number(obeying)} soldiers inside the wall still obeyed` : `${number(refusing)} ${refusing === 1 ? 'soldier' : 'soldiers'} no longer obeyed and ${number(obeying)} inside the wall still did`}; about ${about(out)} unarmed people were out.`,
    regiments: (n) =>
      n === 0
        ? 'By midnight no regiment had lost half its men.'
        : `By midnight ${count(n)} ${n === 1 ? 'regiment' : 'regiments'} had half of ${n === 1 ? 'its' : 'their'} men refusing, gone or disarmed.`,
    police: (share) =>
      share === 0
        ? 'Of the police and gendarmes not one went over.'
        : `Of the police and gendarmes ${percent(share)} gave way.`,
    volleys: ({ volleys, hits }) =>
      volleys === 0
        ? 'Nowhere in Paris was a volley fired.'
        : `In all Paris ${count(volleys)} ${volleys === 1 ? 'volley or charge was' : 'volleys and charges were'} delivered, which struck ${people(hits)}.`,
  },
  retreat: {
    fallBack: (t) =>
      `${capital(at(t))}, on reports of broken brigades, the commander of the army ordered his first line to fall back.`,
    noFallBack: () => 'The commander of the army never ordered his first line to fall back.',
    buttes: (t) => `The troops on the Buttes-Chaumont left the heights ${at(t)}.`,
    noButtes: () => 'The troops on the Buttes-Chaumont did not leave the heights.',
    withdrawal: (t) => `The head of the government ordered the whole army back over the Seine ${at(t)}.`,
    noWithdrawal: () => 'No order to withdraw the army behind the Seine was given.',
    bodies: ({ back, disarmed }) =>
      `In the course of the day ${count(back)} bodies of troops fell back and ${count(disarmed)} gave up their arms.`,
  },
  afternoon: {
    committee: ({ meets, informed, first, columns }) =>
      `The Central Committee's members came together from ${at(meets).slice(3)}. ${informed === undefined ? 'They never had reports from half of the risen quarters' : `Only ${at(informed)} had they reports from half of the risen quarters`}${first === undefined ? ', and no column marched on their order.' : `; the first column marched on their order ${at(first)}${columns > 1 ? `, ${count(columns)} in the end` : ''}.`}`,
    princeEugene: (t) => `The Prince-Eugène barracks opened its gates ${at(t)}.`,
    noPrinceEugene: () => 'The Prince-Eugène barracks did not change hands.',
    headLeaves: ({ t, danger }) =>
      `The head of the government left Paris ${at(t)}${danger ? ', with armed Guards in the streets round his ministry' : ', his orders given'}.`,
    headStays: () => 'The head of the government stayed in Paris.',
    headTaken: (t) =>
      `${capital(at(t))} the Foreign Ministry was entered while the head of the government was there: he was a prisoner.`,
    ministersTaken: (t) => `${capital(at(t))} ministers still in Paris were taken.`,
  },
  evening: {
    underArms: ({ battalions, guards, barricades }) =>
      `At 20:00, ${count(battalions)} ${battalions === 1 ? 'battalion' : 'battalions'} of a hundred men or more${guards === undefined ? '' : `, about ${about(guards)} Guards in all,`} were under arms for the rising${barricades === undefined ? '' : barricades === 0 ? '; no barricade stood' : ` and ${count(barricades)} ${barricades === 1 ? 'barricade' : 'barricades'} stood`}.`,
    hotelDeVille: ({ ringed, entered, contested }) =>
      `The Hôtel de Ville was ${ringed === undefined || ringed >= entered ? '' : `surrounded ${at(ringed)} and `}entered ${at(entered)}${contested > 0 ? '; its garrison asked for the order to leave to be confirmed before it went' : ''}.`,
    notEntered: ({ ringed }) =>
      ringed === undefined
        ? 'The Hôtel de Ville was neither surrounded nor entered.'
        : `The Hôtel de Ville was surrounded ${at(ringed)} but not entered.`,
    staffs: ({ vendome, prefecture }) => {
      if (vendome === undefined && prefecture === undefined)
        return 'The Guard staff on Place Vendôme and the Prefecture of Police did not change hands.'
      const staff = `The Guard staff on Place Vendôme ${vendome === undefined ? 'did not change hands' : `was in the hands of the rising ${at(vendome)}`}`
      return `${staff}; the Prefecture of Police was ${prefecture === undefined ? 'not taken' : `taken ${at(prefecture)}`}.`
    },
  },
  exodus: {
    ordered: (t) => `The written order to leave Paris altogether reached the staff ${at(t)}.`,
    never: () => 'The order to leave Paris was never given.',
    columns: ({ start, end, gates }) =>
      `The first column passed the wall ${at(start)}${end === undefined || end <= start ? '' : `, the last ${at(end)}`}${gates.length > 0 ? `; most left by ${list(gates.map((g) => `the ${g}`))}` : ''}.`,
    noColumns: () => 'No column of the army left the city.',
    headquarters: (t) => `Headquarters left ${at(t)}; whoever had no order by then stayed behind.`,
    shut: ({ gates, first, turned }) =>
      gates === 0
        ? 'The gates were ordered shut, but none was shut and held.'
        : `The gates were ordered shut: ${count(gates)} ${gates === 1 ? 'was' : 'were'} shut and held${first === undefined ? '' : `, the first ${at(first)}`}, and ${turned === 0 ? 'no body of troops was turned back' : `${count(turned)} ${turned === 1 ? 'body of troops was' : 'bodies of troops were'} turned back there`}.`,
    versailles: (n, long) =>
      `${long ? 'At the end of the 21st' : 'At noon on the 20th'} ${number(n)} soldiers and gendarmes stood at Versailles, those of the forts included.`,
    inside: ({ regiments, batteries }) =>
      `At 06:00 on the 19th ${count(regiments)} formed ${regiments <= 1 ? 'regiment' : 'regiments'} and ${count(batteries)} ${batteries <= 1 ? 'battery' : 'batteries'} were still inside the wall.`,
  },
  absent: {
    volley: () => 'No volley of the line was fired at Montmartre.',
    cannon: () => 'The alarm cannon was not fired.',
    gates: () => 'Nobody shut the gates of the city.',
    ministers: () => 'No minister was taken.',
    head: () => 'The head of the government was not taken.',
    columns: () => 'The Committee sent no column.',
    barracks: () => 'The Prince-Eugène barracks was not taken.',
  },
  dead: {
    run: ({ killed, wounded, soldiers }) =>
      `In this run ${killed === 0 ? 'nobody' : people(killed)} ${killed <= 1 ? 'was' : 'were'} killed and ${wounded === 0 ? 'nobody' : people(wounded)} wounded${soldiers > 0 ? `; ${count(soldiers)} of those struck ${soldiers === 1 ? 'was a soldier' : 'were soldiers'}` : ''}.`,
    generals: ({ hour, low, high, ids, sources }) =>
      `About ${at(hour).slice(3)} on 18 March 1871 (${say.clock(low)} to ${say.clock(high)} by the sources) Generals Lecomte and Clément Thomas, held prisoner in the rue des Rosiers at Montmartre, were shot there, by soldiers with some mobiles and Guards according to the signed record. [${ids}; ${sources}]`,
    repression: ({ low, high, shotLow, shotHigh, arrests, hostagesLow, hostagesHigh, ids, sources }) =>
      `When the army retook Paris from 21 to 28 May and in the days after, between ${number(low)} and ${number(high)} Parisians died, of whom ${number(shotLow)} to ${number(shotHigh)} were prisoners shot; about ${about(arrests)} people were arrested; ${number(hostagesLow)} to ${number(hostagesHigh)} hostages were killed in the Commune's last days. [${ids}; ${sources}]`,
    neutral: () =>
      'Nobody with a name is simulated, so no run can kill or spare these people; their deaths are printed under every run.',
  },
}
