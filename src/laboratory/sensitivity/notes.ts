/** What a reader of indices must be told, in words. */
import type { Words } from '../../evidence/index.ts'
import type { SobolIndex } from './sobol-indices.ts'

export function indexNotes(
  indices: readonly SobolIndex[],
  variance: number,
  asked: number,
  kept: number,
): Words[] {
  if (!(variance > 0)) return [flat(kept)]
  const below = indices.filter(({ first, total }) => first.value < 0 || total.value < 0)
  const sure = below.filter(({ first, total }) => first.high < 0 || total.high < 0)
  const notes: Words[] = []
  if (below.length > 0) notes.push(negative(names(below)))
  if (sure.length > 0) notes.push(tooFew(names(sure)))
  if (kept < asked) notes.push(lost(asked - kept, asked))
  return notes
}

const names = (indices: readonly SobolIndex[]) => indices.map((index) => index.key).join(', ')

const flat = (kept: number): Words =>
  kept === 0
    ? { en: 'No row without a failed run: no index.', fr: 'Aucune ligne sans échec : aucun indice.' }
    : { en: 'The output is the same in every run: no index.', fr: 'La sortie ne varie pas : aucun indice.' }

const negative = (keys: string): Words => ({
  en: `Negative estimates for ${keys}: a share of variance cannot be negative; these are zero or small, and their estimate fell below zero by chance. Read them as 0 with the interval beside them.`,
  fr: `Estimations négatives pour ${keys} : une part de variance ne peut être négative ; elles sont nulles ou petites et l’estimation est tombée sous zéro par hasard. À lire comme 0, avec l’intervalle.`,
})

const tooFew = (keys: string): Words => ({
  en: `For ${keys} even the interval lies below zero: there are too few rows for this output.`,
  fr: `Pour ${keys}, l’intervalle même est sous zéro : trop peu de lignes pour cette sortie.`,
})

const lost = (dropped: number, asked: number): Words => ({
  en: `${dropped} of ${asked} rows left out because a run of theirs failed; if runs fail in one corner of the ranges, the indices speak of the rest.`,
  fr: `${dropped} lignes sur ${asked} écartées, une de leurs simulations ayant échoué ; si les échecs se concentrent dans un coin des intervalles, les indices parlent du reste.`,
})
