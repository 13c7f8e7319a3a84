/** The French of the catalogues and of the tables: one word for one thing (GLOSSARY.md), and none of it English. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { EVENTS, OUTCOMES_OF_THE_DAY, PARIS_DAY } from '../src/engine/index.ts'
import { loadFolder } from '../src/evidence/files/index.ts'
import { english, wordsFor } from '../src/words/index.ts'
import { webWords } from '../src/words/web/index.ts'

/** What GLOSSARY.md calls otherwise, and the word it has. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!Hôtel des |quartier des )\barchives?\b(?! (de|du|d’|d'|nationales|départementales)|\.org)/i,
    'les sources',
  ],
  [/\brelevés?\b(?= (historique|de 1871))/i, 'les sources'],
  [/inféré/i, 'déduit'],
  [/calibra(ge|tion)|calibré/i, 'calage'],
  [/mécanismes? supprimé/i, 'mécanisme coupé'],
  [/\bmailles?\b/i, 'cellule'],
  [/[Gg]ens dehors/, 'habitants dehors'],
  [/[Cc]omme (il fut )?décidé/, 'Décisions de 1871'],
]
/** Of the catalogues alone: the tables have notices of biographies and depots of troops. */
const OF_PAGES: readonly (readonly [RegExp, string])[] = [
  [/\bnotices?\b/i, 'lignes'],
  [/\bdépôts?\b/i, 'réserve'],
  [/\bla chance\b|même chance/i, 'le hasard'],
]

/** Papers and money carried off are archives in French too. */
const PAPERS = /les fonds et les archives|archives et fonds/

/** Every text under a value; of a sentence with arguments, its literals. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return literals(String(value))
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

const literals = (code: string) =>
  [...code.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g)]
    .map(([text]) =>
      text
        .slice(1, -1)
        .replace(/\$\{[^{}]*\}/g, ' 0 ')
        .replaceAll('\\u00a0', '\u00a0'),
    )
    // what is left of a literal within a literal is code
    .filter((text) => !/[{}[\]]|=>|===|^[a-z-]+$/.test(text))

/** The French of whatever says a thing in both languages. */
function french(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const both = value as { en?: unknown; fr?: unknown }
  if (typeof both.en === 'string' && typeof both.fr === 'string') return [both.fr]
  return Object.values(value).flatMap(french)
}

const FOLDER = 'data/paris-1871'
/** Lessons, paths, claims, chronicle and whatever else is written in YAML; a work keeps its title. */
const written = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml')
  .map((name) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as unknown)
const said = french([written, { ...loadFolder(FOLDER), sources: [] }])
const { locators: _, ...words } = wordsFor('fr') as unknown as Record<string, unknown>
/** The French side of whatever a definition brings with it: words, sayings, sentences. */
function frenchSide(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return texts(value.fr)
  return Object.values(value).flatMap(frenchSide)
}
const defined = frenchSide([PARIS_DAY, OUTCOMES_OF_THE_DAY, EVENTS])
const catalogues = [...texts(webWords('fr')), ...texts(words), ...defined]

const found = (all: readonly string[], forbidden: typeof ONE_WORD) =>
  all
    .map((text) => text.replace(/docs\/\S+|commune \S+/g, ''))
    .flatMap((text) =>
      forbidden
        .filter(([wrong]) => wrong.test(text.replace(PAPERS, '')))
        .map(([, right]) => `${right}: ${text}`),
    )

test('one French word for one thing', () => {
  expect(catalogues.length).toBeGreaterThan(800)
  expect(defined.length).toBeGreaterThan(220)
  expect(said.length).toBeGreaterThan(2500)
  expect(found([...catalogues, ...said], ONE_WORD)).toEqual([])
  expect(found(catalogues, OF_PAGES)).toEqual([])
})

test('no French text is English', () => {
  expect([...catalogues, ...said].filter((text) => english(text.replace(/\{[^}]*\}/g, '')))).toEqual([])
})
