/**
 * A wish in words, "a seamstress, 34, Belleville" or "un soldat du 88e de marche", as what `witnessPerson` and
 * `witnessSoldier` understand. Which trade belongs to which kind of household is general knowledge.
 */
import { fold } from '../../evidence/index.ts'
import { InputError } from '../levers.ts'
import type { GroupName, Wanted } from './person.ts'
import type { Did } from './witness.ts'

export type Wish =
  | {
      readonly kind: 'person'
      readonly wanted: Wanted
      readonly near: string
      readonly did: Did | undefined
      /** What was wished for and is not modelled, as typed: a trade, for the model knows kinds of household alone. */
      readonly unmodelled?: string
    }
  | { readonly kind: 'soldier'; readonly unit: string }

/** Where somebody lives who was wished for without a place. */
const ANYWHERE = 'Montmartre'
const LONGEST = 120

/** Trades as people say them, folded; a sex where the word has one. */
const TRADES: Readonly<Record<GroupName, { woman?: string; man?: string; either?: string }>> = {
  worker: {
    woman:
      'seamstress couturiere laundress blanchisseuse ironer repasseuse embroiderer brodeuse milliner modiste stitcher piqueuse ouvriere fleuriste',
    man: 'workman ouvrier joiner menuisier cabinetmaker ebeniste mason macon blacksmith forgeron shoemaker cordonnier tailor tailleur printer imprimeur mechanic mecanicien locksmith serrurier carpenter charpentier navvy terrassier',
    either: 'worker working',
  },
  employee: { woman: 'shopgirl vendeuse', man: 'clerk employe commis', either: 'employee' },
  shopkeeper: {
    woman: 'boutiquiere marchande epiciere boulangere',
    man: 'boutiquier marchand epicier boulanger',
    either: 'shopkeeper grocer baker innkeeper cabaretier',
  },
  domestic: { woman: 'maid bonne cook cuisiniere', man: 'valet', either: 'servant domestique' },
  concierge: { either: 'concierge doorkeeper portier portiere' },
  liberal: {
    woman: 'schoolmistress institutrice',
    man: 'instituteur avocat',
    either: 'doctor medecin lawyer teacher professor professeur journalist journaliste notary notaire',
  },
  rentier: { woman: 'rentiere', man: 'rentier', either: 'landlord proprietaire' },
  other: {},
}
const SEX = {
  woman: 'woman femme girl fille mother mere widow veuve',
  man: 'man homme boy garcon father pere',
}
const DID: Readonly<Record<Did, string>> = {
  out: 'street rue',
  arms: 'arms armed armes arme',
  home: 'home indoors chez',
}
const EMPTY = new Set(
  'a an the of in at from near who old years year ans an un une le la les l de du des d et and aged age living vivant habitant quartier quarter agee who went took stayed is with qui sur sous dans au aux prend sorti sortie soi elle lui reste restee'.split(
    ' ',
  ),
)
const SOLDIER = /\b(soldiers?|soldats?|privates?|chasseurs?|line|ligne|marche|gendarmes?)\b/

/** Throws an InputError for nobody, a child, and more than 120 characters. */
export function parseWish(text: string): Wish {
  if (text.length > LONGEST)
    throw new InputError(`somebody described in ${text.length} characters`, `at most ${LONGEST}`)
  const clean = fold(text).trim()
  if (clean === '')
    throw new InputError('nobody was described', 'words such as "a seamstress, 34, Belleville"')
  if (SOLDIER.test(clean) || /^\d+(e|th|st|nd|rd)\b/.test(clean))
    return { kind: 'soldier', unit: unitOf(clean) }
  const apart = unmodelled(text)
  const wanted: { sex?: 'woman' | 'man'; age?: number; group?: GroupName } = {}
  let did: Did | undefined
  const rest: string[] = []
  for (const word of clean.match(/[\p{L}\p{N}-]+/gu) ?? []) {
    if (/^\d{1,3}$/.test(word)) wanted.age = ageOf(Number(word))
    else if (!take(word, wanted)) {
      const deed = (Object.keys(DID) as Did[]).find((key) => has(DID[key], word))
      if (deed !== undefined) did = deed
      else if (!apart.dropped.has(word) && (!EMPTY.has(word) || rest.length > 0)) rest.push(word)
    }
  }
  while (rest.length > 0 && EMPTY.has(rest.at(-1) ?? '')) rest.pop()
  return {
    kind: 'person',
    wanted,
    near: rest.length > 0 ? rest.join(' ') : ANYWHERE,
    did,
    ...(apart.word === undefined ? {} : { unmodelled: apart.word }),
  }
}

/** Words that name a kind of household itself: these the model knows. */
const KINDS = new Set(
  'worker working workman ouvrier ouvriere employee employe shopkeeper boutiquier boutiquiere servant domestique concierge rentier rentiere'.split(
    ' ',
  ),
)

/** Words between somebody and where he is at home, folded. */
const LINKS = new Set('of in at from near living a de du des dans sur'.split(' '))

/**
 * What of a wish the model cannot tell apart: a trade, or, where a place follows after a comma or one of LINKS, words before it that it
 * does not know at all; these are no part of the place's name.
 */
function unmodelled(text: string): { word: string | undefined; dropped: ReadonlySet<string> } {
  const parts = text.split(/[,;]/).map((part) => part.match(/[\p{L}\p{N}-]+/gu) ?? [])
  const taken = (word: string) => {
    const wanted: { sex?: 'woman' | 'man'; group?: GroupName } = {}
    return take(fold(word), wanted) ? wanted : undefined
  }
  const trade = parts.flat().find((word) => taken(word)?.group !== undefined && !KINDS.has(fold(word)))
  if (trade !== undefined) return { word: trade, dropped: new Set() }
  const isUnknown = (word: string) => {
    const clean = fold(word)
    const deed = (Object.keys(DID) as Did[]).some((key) => has(DID[key], clean))
    return taken(word) === undefined && !deed && !EMPTY.has(clean) && !/^\d+$/.test(clean)
  }
  const [article = '', noun = '', link = '', ...place] = parts[0] ?? []
  if (/^(an?|une?)$/i.test(article) && LINKS.has(fold(link)) && place.length > 0 && isUnknown(noun))
    return { word: noun, dropped: new Set([fold(noun)]) }
  const unknown = (parts[0] ?? []).filter(isUnknown)
  const elsewhere = parts
    .slice(1)
    .flat()
    .some((word) => !/^\d+$/.test(word) && !EMPTY.has(fold(word)))
  const kind = (parts[0] ?? []).some((word) => taken(word) !== undefined)
  if (unknown.length === 0 || !elsewhere || kind) return { word: undefined, dropped: new Set() }
  return { word: unknown.join(' '), dropped: new Set(unknown.map(fold)) }
}

function take(word: string, wanted: { sex?: 'woman' | 'man'; group?: GroupName }): boolean {
  for (const [group, { woman, man, either }] of Object.entries(TRADES)) {
    const sex = has(woman, word) ? 'woman' : has(man, word) ? 'man' : undefined
    if (sex === undefined && !has(either, word)) continue
    wanted.group = group as GroupName
    if (sex !== undefined) wanted.sex = sex
    return true
  }
  for (const sex of ['woman', 'man'] as const)
    if (has(SEX[sex], word)) {
      wanted.sex = sex
      return true
    }
  return false
}

/** Plurals count as their singular. */
function has(list: string | undefined, word: string): boolean {
  return list !== undefined && ` ${list} `.includes(` ${word} `)
}

function ageOf(years: number): number {
  if (years < 20 || years > 99)
    throw new InputError(`somebody of ${years} years`, 'an age from 20 to 99: only adults are followed')
  return years
}

/** What is left of "a soldier of the 88th de marche" is the name of the unit; nothing left: any of the 88th. */
function unitOf(text: string): string {
  const left = text
    .replace(/\b(an?|the|of|un|une|du|de la|des|le|la|soldiers?|soldats?|privates?)\b/g, ' ')
    .replace(/[,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return left === '' ? '88th de marche' : left
}
