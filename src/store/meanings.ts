/** What each fixed column of a store means, in both languages, with its unit. */
import type { Words } from '../evidence/index.ts'

/** Seconds of the model's clock; Infinity: it never came. */
const CLOCK: Words = { en: 's after 17 March 1871 21:00', fr: 's après le 17 mars 1871 21 h' }
const HEADS: Words = { en: 'heads', fr: 'personnes' }
const MEN: Words = { en: 'men', fr: 'hommes' }
const SHARE: Words = { en: 'share', fr: 'part' }
const SECONDS: Words = { en: 's', fr: 's' }
const NONE: Words = { en: '', fr: '' }

export interface Meaning {
  readonly unit: Words
  readonly says: Words
}

function means(unit: Words, en: string, fr: string): Meaning {
  return { unit, says: { en, fr } }
}

export const RUN_COLUMNS: Readonly<Record<string, Meaning>> = {
  run: means(
    NONE,
    'name of the run: hash of all that decides it',
    'nom de la simulation : empreinte de tout ce qui la détermine',
  ),
  model: means(NONE, 'version of the model', 'version du modèle'),
  data: means(NONE, 'hash of the tables that runs read', 'empreinte des tables que lisent les simulations'),
  code: means(NONE, 'hash of the code that ran', 'empreinte du code exécuté'),
  world: means(
    NONE,
    'the world, another number for each: up to 2^32 the draw of the uncertainties (0: the baseline by hand); above, a world that a design or a hand has moved, numbered by what was moved',
    'le monde, un nombre différent pour chacun : jusqu’à 2^32, le tirage des incertitudes (0 : la référence choisie à la main) ; au-delà, un monde déplacé par un plan ou à la main, numéroté d’après ce qui y est déplacé',
  ),
  draw: means(
    NONE,
    'draw of the uncertainties from which the world was made; `setting` says what was moved from there',
    'tirage des incertitudes dont le monde est issu ; `setting` dit ce qui y est déplacé',
  ),
  seed: means(NONE, 'luck of the day', 'hasard de la journée'),
  scale: means(SHARE, 'share of the households that were simulated', 'part des ménages simulés'),
  tick_seconds: means(SECONDS, 'length of a tick', 'durée d’un pas'),
  levers: means(
    NONE,
    'decisions changed, key=value, joined by "; "; empty: none, the baseline',
    'décisions changées, clé=valeur, séparées par « ; » ; vide : aucune, la référence',
  ),
  knock_outs: means(
    NONE,
    'mechanisms switched off, ids joined by spaces; empty: none',
    'mécanismes coupés, identifiants séparés par des espaces ; vide : aucun',
  ),
  setting: means(
    { en: 'JSON', fr: 'JSON' },
    'the whole setting, with points and values of uncertainties set by a design or by hand',
    'le réglage entier, avec les points et valeurs d’incertitudes fixés par un plan ou à la main',
  ),
  hash: means(NONE, 'hash of the final state', 'empreinte de l’état final'),
  outcome: means(NONE, 'how the day ended, one class of all', 'issue de la journée, une seule classe'),
  men: means(
    MEN,
    'soldiers and police inside the wall at the start',
    'soldats et policiers dans l’enceinte au début',
  ),
  away: means(
    MEN,
    'of these, outside the wall under command at the end',
    'parmi eux, hors de l’enceinte et commandés à la fin',
  ),
  committee: means(CLOCK, 'when the Central Committee first met', 'première réunion du Comité central'),
  breaks_body: means(
    NONE,
    'bodies of troops in the order in which they broke',
    'corps de troupe dans l’ordre où ils ont cédé',
  ),
  breaks_at: means(CLOCK, 'when each of them broke', 'quand chacun a cédé'),
  knew: means(
    CLOCK,
    'by quarter 1 to 80: when its leader knew',
    'par quartier, 1 à 80 : quand son meneur a su',
  ),
  drum: means(CLOCK, 'by quarter: when its drum first beat', 'par quartier : premier battement du tambour'),
  reported: means(
    CLOCK,
    'by quarter: when it first wrote to the Committee',
    'par quartier : premier message au Comité',
  ),
  adults: means(HEADS, 'by quarter: adults present', 'par quartier : adultes présents'),
  out_noon: means(
    HEADS,
    'by quarter: out for the rising on 18 March at noon',
    'par quartier : dehors pour le soulèvement le 18 mars à midi',
  ),
  out_peak: means(
    HEADS,
    'by quarter: out for the rising at the fullest hour of 18 March',
    'par quartier : dehors à l’heure la plus pleine du 18 mars',
  ),
  left_behind: means(
    NONE,
    'bodies within the wall on 19 March 06:00 with men still under command',
    'corps dans l’enceinte le 19 mars à 6 h ayant encore des hommes commandés',
  ),
  columns: means(
    CLOCK,
    'when each column passed a gate towards Versailles',
    'quand chaque colonne a passé une porte vers Versailles',
  ),
  stopped: means(
    CLOCK,
    'when the run was stopped for missing its windows (calibration); Infinity: it ran to the end',
    'quand la simulation fut arrêtée, hors de ses fenêtres (calage) ; Infinity : menée à son terme',
  ),
  carried_id: means(
    NONE,
    'levers of the setting, by id; the next six lists are parallel to it',
    'leviers du réglage, par identifiant ; les six listes suivantes lui sont parallèles',
  ),
  carried_key: means(NONE, 'the same levers, by key', 'les mêmes leviers, par clé'),
  carried_kind: means(
    NONE,
    'order: somebody had to carry it out; state: it always holds',
    'order : quelqu’un devait l’exécuter ; state : toujours vrai',
  ),
  carried_done: means(NONE, '1: carried out, 0: not', '1 : exécuté, 0 : non'),
  carried_at: means(CLOCK, 'when it was carried out', 'quand il fut exécuté'),
  carried_late: means(SECONDS, 'how long after its hour', 'retard sur son heure'),
  carried_share: means(
    SHARE,
    'of several things asked the share that was done',
    'de plusieurs choses demandées, la part faite',
  ),
}

export const EVENT_MEANINGS: Readonly<Record<string, Meaning>> = {
  run: means(NONE, 'name of the run, as in runs', 'nom de la simulation, comme dans runs'),
  n: means(NONE, 'place in the run, from 0', 'rang dans la simulation, à partir de 0'),
  at: means(CLOCK, 'when it happened', 'quand c’est arrivé'),
  clock: means(
    NONE,
    'the same as HH:MM of 18 March, or day and HH:MM',
    'le même en HH:MM du 18 mars, ou jour et HH:MM',
  ),
  kind: means(NONE, 'what happened', 'ce qui est arrivé'),
  cell: means(
    NONE,
    'cell of the grid, row of cells.tsv from 0; -1: outside the wall, or no place',
    'maille, ligne de cells.tsv à partir de 0 ; -1 : hors de l’enceinte, ou aucun lieu',
  ),
  subject: means(
    NONE,
    'body, battalion, quarter, site, road or place it concerns, by kind (below); -1: none',
    'corps, bataillon, quartier, lieu ou route concerné, selon kind (ci-dessous) ; -1 : aucun',
  ),
  value: means(NONE, 'how many, or which, by kind (below)', 'combien, ou lequel, selon kind (ci-dessous)'),
}
