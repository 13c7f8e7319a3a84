/** Places with their articles. */
import { say } from './sayings.ts'

/** A place within a sentence: le parc d’artillerie, la place Vendôme, l’hôtel de Ville; Belleville stands alone. */
export function the(name: string): string {
  const text = say.place(name)
  if (
    /^(place|rue|caserne|gare|mairie|préfecture|porte|poterne|avenue|prison|banque|bourse)(?![\wé])/i.test(
      text,
    )
  )
    return `la ${text}`
  if (/^\d/.test(text)) return `le ${text}`
  if (/^(parc|boulevard|palais|ministère|jardin|pont|quai|rond-point|château|conseil|comité)/i.test(text))
    return `le ${text}`
  return /^(église|état-major|hôtel|école|administration)/i.test(text) ? `l’${text}` : text
}

/** A name after « de »: du parc, des Buttes, d’Enfer. */
export function de(name: string): string {
  if (/^(le|les) /.test(name)) return name.replace(/^le /, 'du ').replace(/^les /, 'des ')
  return /^[AEÉÈIOUYH]/i.test(name) ? `d’${name}` : `de ${name}`
}
