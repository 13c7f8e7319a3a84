/** What the whole page shares: where one is, in which language, which run, which moment. Restored by the address alone. */
import { createContext, untrack } from 'svelte'
import { at, END_OF_ACT, END_OF_MARCH, timeOfDay } from '../../../engine/index.ts'
import {
  type CitationWords,
  citationOf,
  type EvidenceRecord,
  giverOf,
  records,
  type SourceRow,
  sourceLine,
  type ToldField,
  told,
} from '../../../evidence/index.ts'
import { type OwnValues, ownValues, valuesTaken } from '../../../laboratory/index.ts'
import { leverValues } from '../../../report/index.ts'
import { type WebWords, webWords, wordsFor } from '../../../words/index.ts'
import { Asking } from '../answer/asking.svelte.ts'
import { type Moment, moments } from '../day/moments.ts'
import type { Theme } from '../style/palette.ts'
import {
  type Address,
  type MapMode,
  parseAddress,
  type Refused,
  type Selection,
  writeAddress,
} from './address.ts'
import { Clock } from './clock.svelte.ts'
import { dataset } from './dataset.ts'
import { Decisions, type Problem, type Reading, readLevers } from './decisions.svelte.ts'
import { itemOf } from './items.ts'
import { KIOSK_SCREENS, type ScreenName } from './screens.ts'
import type { Session } from './session.svelte.ts'
import { Sheets } from './sheets.svelte.ts'
import type { Stored } from './stored.ts'

export type Language = 'en' | 'fr'
export const TEXT_SIZES = { normal: 1, large: 1.15, larger: 1.3 } as const
export type TextSize = keyof typeof TEXT_SIZES

interface Media {
  readonly language: string
  readonly reducedMotion: boolean
  /** Runs that this machine can do at once. */
  readonly cores: number
}

export class App {
  readonly session: Session
  readonly clock = new Clock()
  readonly decisions = new Decisions()
  readonly sheets = new Sheets()
  readonly asking: Asking

  kiosk = $state(false)
  screen = $state<ScreenName>('title')
  item = $state('')
  language = $state<Language>('en')
  themeChoice = $state<Address['theme']>('auto')
  systemDark = $state(false)
  textSize = $state<TextSize>('normal')
  seed = $state(1)
  world = $state(0)
  /** Share of the households that is simulated; undefined until chosen by the address, the visitor or the machine's speed. */
  scale = $state<number | undefined>(undefined)
  levers = $state.raw<Readonly<Record<string, string>>>({})
  values = $state.raw<Readonly<Record<string, number>>>({})
  view = $state<MapMode>('difference')
  selection = $state.raw<Selection | undefined>(undefined)
  /** Stored answers and accepted worlds, once they have been read. */
  stored = $state.raw<Stored | undefined>(undefined)
  /** What somebody wrote under "what would change your mind?"; stays here. */
  mind = $state('')
  /** Parts of the address that could not be taken, and the moment that it asks for. */
  refused = $state.raw<readonly Refused[]>([])
  askedFor = $state<number | undefined>(undefined)
  /** Version that wrote the address, when it is not this one. */
  otherVersion = $state<string | undefined>(undefined)

  /** Ids of the evidence rows that the sheet at the side shows. */
  sources = $state.raw<readonly string[]>([])
  /** Every row of the evidence by its id; empty until the tables have come. */
  readonly records: ReadonlyMap<string, EvidenceRecord> = $derived.by(() => {
    const { tables } = this.session
    return new Map(tables === undefined ? [] : records(dataset(tables)).map((row) => [row.id, row]))
  })

  /** The lesson whose step somebody is at, as its address says it; until the lesson is shown again. */
  course = $state('')

  /** The map shown as a list. */
  listed = $state(false)

  readonly theme: Theme = $derived(
    this.themeChoice === 'auto' ? (this.systemDark ? 'dark' : 'light') : this.themeChoice,
  )
  readonly words: WebWords = $derived(webWords(this.language))
  /** Sentences shared with the command line: numbers, hours, account. */
  readonly catalogue = $derived(wordsFor(this.language))
  readonly say = $derived(this.catalogue.say)
  readonly reducedMotion: boolean

  /** Hours of the record with their measures, in order. */
  readonly moments: readonly Moment[] = $derived.by(() => {
    const { tables } = this.session
    const { en, fr } = { en: webWords('en').day.generals, fr: webWords('fr').day.generals }
    return tables === undefined ? [] : moments(tables, { en, fr })
  })
  /** Moments that the runs have measured so far, by the engine's id. */
  readonly measured: ReadonlyMap<string, number> = $derived.by(() => this.session.baseline.measured)
  readonly measuredWhatif: ReadonlyMap<string, number> = $derived.by(
    () => this.session.counterfactual.measured,
  )
  /** What the changed decisions mean; undefined until the tables have come. */
  readonly reading: Reading | undefined = $derived.by(() => {
    const { tables } = this.session
    return tables === undefined ? undefined : readLevers(tables, this.levers)
  })
  /** Values set by hand: what the day runs with, and what it does not take; undefined until the tables have come. */
  readonly own: OwnValues | undefined = $derived.by(() => {
    const { tables } = this.session
    return tables === undefined ? undefined : ownValues(tables, this.values)
  })
  /** What the runs are given: nothing that the tables do not allow; undefined until that can be told. */
  readonly taken: Readonly<Record<string, number>> | undefined = $derived.by(() => {
    if (Object.keys(this.values).length === 0) return NONE
    return this.own === undefined ? undefined : valuesTaken(this.own)
  })
  /** Changed values in words, for banner, picture and files; empty where the day is the model's own. */
  readonly ownWords: readonly string[] = $derived.by(() => {
    const { shell, answer } = this.words
    const said = (this.own?.taken ?? []).map(({ row, value }) =>
      answer.exports.changedValue(
        `${this.text(row.label)} (${row.id})`,
        `${this.say.figure(value)} ${this.say.unit(row.unit)}`.trim(),
        this.say.figure(row.value),
      ),
    )
    return [
      ...(said.length > 0 ? [shell.own(this.say.clauses(said))] : []),
      ...(this.world === 0 ? [] : [shell.ownWorld(String(this.world))]),
    ]
  })
  readonly changed: boolean = $derived.by(() => Object.keys(this.levers).length > 0)
  readonly runScale: number = $derived(this.scale ?? 1)
  /** The last moment of the longer of both days; the longest there is until the changed decisions can be read. */
  readonly end: number = $derived.by(() => {
    if (!this.changed) return END_OF_ACT
    const { reading } = this
    if (reading === undefined) return END_OF_MARCH
    return 'until' in reading ? reading.until : END_OF_ACT
  })

  /** Something is on its way that a reader waits for: the city, a day, an answer. */
  readonly computing: boolean = $derived.by(() => {
    const { plan, running, baseline } = this.session
    const opening = plan === undefined && baseline.failure === undefined
    return opening || running !== undefined || this.asking.state === 'running'
  })

  /** The moment that map, clock and numbers show: the clock's, or the last that all days on the screen have come to while they are computed. */
  get shown(): number {
    const { baseline, counterfactual } = this.session
    const reels = this.screen === 'compare' && this.changed ? [baseline, counterfactual] : [baseline]
    const ends = reels
      .filter(({ result, length }) => result === undefined && length > 0)
      .map(({ end }) => end)
    return Math.min(this.clock.seconds, ...ends)
  }
  /** The engine needs minutes for a day of the whole city on this machine: under 4.5 ticks a second, once an hour has been computed. */
  readonly slow: boolean = $derived.by(() => {
    const { running, pace, baseline } = this.session
    return running !== undefined && pace > 0 && pace < 4.5 && this.runScale === 1 && baseline.length > 12
  })

  constructor(session: Session, media: Media) {
    this.session = session
    this.asking = new Asking(
      { pack: session.pack, spawn: session.spawn },
      Math.max(1, Math.min(4, media.cores - 1)),
    )
    this.language = media.language.startsWith('fr') ? 'fr' : 'en'
    this.reducedMotion = media.reducedMotion
  }

  /** Hour of a moment without its day: 02:05. */
  hour(seconds: number): string {
    return this.say.clock(at(18, 0) + timeOfDay(seconds))
  }
  /** Hour of a moment, with its day where that is not the 18th: 02:05 on the 19th. */
  when(seconds: number): string {
    return this.say.moment(seconds)
  }

  /** Why a decision cannot be taken, and what could be; the English is the command line's own. */
  problem({ key, value, nearest, row, message }: Problem): string {
    if (this.language === 'en') return message
    const { expected, nearest: near } = this.words.shell
    const hints = [
      ...(row === undefined ? [] : [expected(leverValues(row, this.catalogue))]),
      ...(nearest === undefined ? [] : [near(nearest)]),
    ]
    return this.say.clauses([`${key}=${value}`, ...hints])
  }

  /** Text of a record in the language of the page. */
  text(words: { readonly en: string; readonly fr: string }): string {
    return this.language === 'fr' ? this.say.text(words.fr) : words.en
  }

  /** How a row is cited, in the language of the page; empty until the tables are here. */
  cite(record: EvidenceRecord): string {
    const { tables, version } = this.session
    if (tables === undefined) return ''
    return citationOf(record, tables, version, this.citing)
  }

  private get citing(): CitationWords {
    return {
      title: ({ titles }) => this.text(titles),
      author: ({ authors }) => this.text(authors),
      year: ({ year }) => (year === 'undated' ? this.words.sources.undated : year),
      locator: (text) => this.say.locator(text),
      clauses: this.say.clauses,
      within: this.words.sources.citedWithin,
    }
  }

  /** A text of a row in the language of the page; the English one where nobody has put it into French. */
  told(record: EvidenceRecord, field: ToldField): string {
    return this.text(told(record, field))
  }
  /** When it was: as the row says it in words, else its date. */
  whenOf(record: EvidenceRecord): string {
    return record.french.when === undefined ? this.say.date(record.when) : this.told(record, 'when')
  }
  /** A source as the registry has it: author, title, year. */
  named(source: SourceRow): string {
    const { author, title, year } = this.citing
    return `${source.author === '' ? '' : `${author(source)}, `}${title(source)} (${year(source)})`
  }
  /** Who gives its figure. */
  giver(record: EvidenceRecord): string {
    const { tables } = this.session
    return tables === undefined ? '' : this.text(giverOf(record, tables))
  }
  /** Its sources: in English as the row words them, in French as the registry names them. */
  sourceOf(record: EvidenceRecord): string {
    const { tables } = this.session
    const { source, locator } = record
    if (this.language === 'fr' && tables !== undefined) return sourceLine(record, tables, this.citing)
    return locator === '' || locator === '-' ? source : `${source}, ${this.say.locator(locator)}`
  }

  /** Opens the side sheet with these rows of the evidence; an empty list closes it. */
  showSources(ids: readonly string[]): void {
    this.sources = ids
  }

  /** Takes the draft as the day's decisions: the day forks. */
  decide(): void {
    this.levers = this.decisions.draft
  }
  /** All decisions as they were. */
  backToRecord(): void {
    this.decisions.replace({})
    this.levers = {}
  }

  /** Shows a screen; a kiosk stays within its own. */
  go(screen: ScreenName, item = ''): void {
    if (this.kiosk && !KIOSK_SCREENS.includes(screen)) return
    this.screen = screen
    this.item = item
    this.#draft({})
  }
  /** A decision with a value that the address names is put into the draft, beside those that the address has made. */
  #draft(made: Readonly<Record<string, string>>): void {
    const { name, detail } = itemOf(this.item)
    if (this.screen === 'decide' && detail !== '') this.decisions.replace({ ...made, [name]: detail })
  }

  addressAt(seconds: number): Address {
    return {
      kiosk: this.kiosk,
      screen: this.screen,
      item: this.item,
      language: this.language,
      theme: this.themeChoice,
      seed: this.seed,
      world: this.world,
      scale: this.runScale,
      levers: this.levers,
      values: this.values,
      // whole minutes are enough for a link
      seconds: Math.floor(seconds / 60) * 60,
      view: this.view,
      selection: this.selection,
      version: this.session.version === '' ? undefined : this.session.version,
    }
  }
  /** The address of the present view. While the day plays its moment is the one at which it was last written down. */
  get code(): string {
    const { clock } = this
    return writeAddress(this.addressAt(clock.playing ? untrack(() => clock.seconds) : clock.seconds))
  }

  /** Takes everything from an address; what cannot be taken is named in `refused`. Once a kiosk, the page stays one. */
  restore(hash: string): void {
    const { address, refused } = parseAddress(hash)
    this.refused = refused
    this.askedFor = address.seconds
    this.kiosk ||= address.kiosk
    this.screen = this.kiosk && !KIOSK_SCREENS.includes(address.screen) ? 'title' : address.screen
    this.item = address.item
    if (address.language !== undefined) this.language = address.language
    this.themeChoice = address.theme
    this.seed = address.seed
    this.world = address.world
    this.scale = address.scale
    // the same decisions and values again must not run the day anew
    if (!alike(address.levers, this.levers)) this.levers = address.levers
    this.decisions.replace(address.levers)
    this.#draft(address.levers)
    if (!alike(address.values, this.values)) this.values = address.values
    this.clock.pause()
    this.clock.end = this.end
    this.clock.seek(address.seconds)
    this.view = address.view
    this.selection = address.selection
    this.otherVersion = address.version
  }
}

const NONE: Readonly<Record<string, number>> = {}
const alike = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

export const [useApp, provideApp] = createContext<App>()
