import type { BesideRuns, ClaimWords } from '../claim.ts'
import { NB, say } from './sayings.ts'

const { number, percent } = say
const share = ({ value, low, high }: { value: number; low: number; high: number }) =>
  `${percent(value)} (${percent(low)} à ${percent(high)})`

const runs = ({ pairs, worlds }: BesideRuns) =>
  `${pairs === 1 ? 'une paire' : `${number(pairs)} paires`} de simulations dans ${worlds === 1 ? 'un seul monde' : `${number(worlds)} mondes`}`
const CHOICES = {
  accepted: 'les mondes retenus par le calage',
  baseline: 'le seul monde de référence',
  prior: 'des mondes tirés des lois a priori',
}

/** Deux chiffres suffisent à une hypothèse. */
const figure = (n: number) => String(Number(n.toPrecision(2))).replace('.', ',')

export const claim: ClaimWords = {
  leftOut:
    'Les verdicts rendus avec d’autres tables, ou par une autre épreuve que celle que fixe aujourd’hui le fichier de leur thèse, sont laissés de côté.',
  again: 'pour retrouver ce verdict',
  listTitle: 'Thèses sur la journée (commune claim ID)',
  listNote: ({ runs }) =>
    `commune claim ID --published donne le verdict calculé d’avance${NB}; sans cela, jusqu’à ${number(runs)} simulations se font ici, que l’on peut interrompre et reprendre.`,
  who: 'qui le dit',
  where: 'où',
  statement: 'la thèse',
  mechanism: 'par quoi',
  test: 'L’épreuve, fixée d’avance',
  lever: 'décision changée',
  knockOut: 'mécanisme coupé',
  measure: 'mesure',
  wanted: (shift) => `il faut, pour la thèse, au moins ${shift}`,
  reading: 'pourquoi autant',
  horizon: 'horizon',
  counter: 'Contre elle',
  refute: 'Ce qui la réfuterait',
  verdictTitle: 'Verdict',
  verdict: {
    supported: 'soutenue dans ce modèle',
    contradicted: 'contredite dans ce modèle',
    'not supported': 'non soutenue dans ce modèle',
    depends: 'dépend de ce que l’on suppose',
    undecided: 'indécis',
    'not testable': 'impossible à éprouver ici',
  },
  why: {
    'beyond-horizon': 'La thèse parle de ce qui vint après les jours simulés.',
    'declared-assumption': 'L’effet reposerait sur une hypothèse déclarée, non simulée.',
    'seldom-carried-out': 'La décision a été exécutée dans moins de la moitié des mondes.',
    'no-headroom': `L’issue se produit presque toujours sans le changement${NB}: il n’y a pas de place pour plus.`,
    'flips-with-rules': 'Un autre choix de règles donne un autre verdict.',
    'most-worlds':
      'L’effet est aussi grand que la thèse le veut dans la plupart des mondes, quatre sur cinq ou plus.',
    'reverse-in-most-worlds':
      'L’effet va dans l’autre sens dans la plupart des mondes, quatre sur cinq ou plus.',
    'few-worlds': 'L’effet est aussi grand que la thèse le veut dans peu de mondes, un sur cinq ou moins.',
    'box-separates':
      'Certains mondes montrent l’effet, d’autres non, et des hypothèses permettent de les distinguer.',
    between:
      'Certains mondes montrent l’effet, d’autres non, et aucune hypothèse ne permet de les distinguer.',
    'too-few-worlds': `Trop peu de mondes se prononcent${NB}: la règle en veut 200.`,
  },
  effect: ({ baseline, counterfactual, difference, interval }) =>
    `En moyenne ${counterfactual} avec le changement et ${baseline} sans lui${NB}: ${difference} (95${NB}%${NB}: ${interval}).`,
  share: (q) => `L’effet annoncé apparaît dans ${share(q)} des mondes.`,
  reverse: (q) => `L’inverse apparaît dans ${share(q)}.`,
  carriedOut: ({ share: value, low, high }) =>
    `La décision a été exécutée dans ${share({ value, low, high })} des mondes.`,
  believeTitle: 'Ce qu’il faudrait croire',
  holds: 'Pour que l’effet apparaisse',
  fails: 'Pour qu’il n’apparaisse pas',
  belief: ({ id, label, unit, low, high }) => {
    const of = unit === '' ? '' : ` ${unit}`
    if (low === null) return `${id} ${label}${NB}: au plus ${figure(high ?? 0)}${of}`
    if (high === low) return `${id} ${label}${NB}: exactement ${figure(low)}`
    if (high === null) return `${id} ${label}${NB}: au moins ${figure(low)}${of}`
    return `${id} ${label}${NB}: de ${figure(low)} à ${figure(high)}${of}`
  },
  box: ({ inside, outside, worlds, separates, coverage }) =>
    `Vérifié sur des familles de mondes qui n’ont pas servi à la trouver${NB}: c’est le cas de ${percent(inside)} des ${number(worlds)} mondes où elle est remplie et de ${percent(outside)} des autres${NB}; elle couvre ${percent(coverage)} des mondes dont c’est le cas. ${separates ? 'Cela les distingue.' : 'Cela ne suffit pas à les distinguer.'}`,
  noBox: `Pas cherché${NB}: trop peu de mondes, ou presque tous pareils.`,
  nothingSeparates: 'Aucune hypothèse trouvée qui fasse une différence.',
  variantsTitle: 'Sous d’autres règles',
  variant: ({ title, verdict, q }) => `${title}${NB}: ${verdict}${NB}; dans ${share(q)} des mondes`,
  variantsNone: 'Pas essayé.',
  variantsOpen: `Indécis est un verdict plus faible, non un autre${NB}: moins de paires se prononcent sous d’autres règles.`,
  budget: ({ version, worlds, seeds, scale, failed }) =>
    `Modèle ${version}${NB}; ${worlds === 1 ? 'un monde' : `${number(worlds)} mondes`}, ${seeds === 1 ? 'une paire' : `${number(seeds)} paires`} de simulations dans chacun, échelle ${String(scale).replace('.', ',')}${failed === 0 ? '' : `${NB}; ${number(failed)} paires écartées`}.`,
  short: ({ worlds, needed }) =>
    `La règle des verdicts veut ${needed} mondes de 4 paires chacun${NB}; ${worlds === 1 ? 'un seul s’est prononcé' : `${number(worlds)} se sont prononcés`}, donc quoi que disent les chiffres le verdict est indécis.`,
  beside: {
    onAnswer: 'Une thèse pose aussi cette question',
    onClaim: 'Une réponse toute prête pose aussi cette question',
    claim: (id) => `La thèse ${id}`,
    answer: 'La réponse',
    same: ({ other, there, thereRange, here, hereRange }) =>
      `${other} porte sur le même changement et donne un autre chiffre${NB}: ${there} (${thereRange}) là-bas, ${here} (${hereRange}) ici.`,
    more: ({ other, extra, label, there }) =>
      `${other} suppose un changement plus large (en plus${NB}: ${extra})${NB}; son chiffre n’est donc pas celui d’ici${NB}: «${NB}${label}${NB}», ${there}.`,
    less: ({ other, extra, label, there }) =>
      `${other} suppose un changement plus restreint (sans${NB}: ${extra})${NB}; son chiffre n’est donc pas celui d’ici${NB}: «${NB}${label}${NB}», ${there}.`,
    measure: ({ other, label, there }) =>
      `${other} porte sur le même changement, mais mesure autre chose${NB}; son chiffre n’est donc pas celui d’ici${NB}: «${NB}${label}${NB}», ${there}.`,
    table: ({ other, label, there, here }) =>
      `${other} porte sur le même changement et donne un autre chiffre pour «${NB}${label}${NB}»${NB}: ${there} là-bas, ${here} ici.`,
    pairs: ({ here, there }) =>
      `Le chiffre est une moyenne, et les simulations ne sont pas les mêmes${NB}: ici ${runs(here)}, là-bas ${runs(there)}.`,
    worlds: ({ here, there }) =>
      `Les hypothèses ne sont pas non plus les mêmes${NB}: ici ${CHOICES[here]}, là-bas ${CHOICES[there]}.`,
    scale: ({ here, there }) =>
      `Les simulations n’ont pas la même taille${NB}: ici ${percent(here)} des ménages, là-bas ${percent(there)}.`,
    version: ({ here, there }) =>
      `Elles viennent de deux versions du modèle${NB}: ${here} ici, ${there} là-bas.`,
    agree: `Les deux intervalles se recouvrent${NB}: les deux chiffres ne se contredisent pas.`,
    disagree: `Les intervalles ne se recouvrent pas${NB}: ni l’un ni l’autre chiffre n’est sûr dans le détail.`,
  },
  caveat: `Un verdict porte sur ce modèle dans les mondes nommés, non sur 1871 même${NB}; docs/model/limits.fr.md dit en quoi le modèle se trompe.`,
  pageMade: `Cette page est faite par \`commune claim --pages\`${NB}; changez le fichier de la thèse, non la page.`,
  indexTitle: 'Thèses sur la journée, et ce que ce modèle en dit',
  untested: 'pas encore éprouvée',
  basisTitle: 'sur quoi',
  basis: ({ version, worlds, seeds, scale }) =>
    `${worlds === 1 ? 'un monde' : `${number(worlds)} mondes`} x ${number(seeds)}, échelle ${String(scale).replace('.', ',')}, modèle ${version}`,
}
