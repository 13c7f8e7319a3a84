import type { AboutPageWords } from '../en/about.ts'

export const about: AboutPageWords = {
  title: 'À propos',
  parts: {
    story: 'Avant et après',
    limits: 'Les défauts de ce modèle',
    method: 'Méthode',
    licences: 'Licences',
    access: 'Accessibilité',
    keys: 'Touches',
  },
  partsLabel: 'Parties de cet écran',
  storyLead:
    'Ce qui a mené à la journée, et ce qui l’a suivie. Rien de cela n’est simulé\u00a0; chaque phrase nomme ses lignes de données.',
  before: 'Avant\u00a0: de la guerre aux canons',
  day: 'La journée elle-même, du 17 au 20 mars, est ce que simule ce laboratoire.',
  toDay: 'Voir la journée',
  after: 'Après\u00a0: soixante-douze jours et la répression',
  dead: 'Les morts, comptés par les deux camps',
  deadLead: 'Aucun chiffre n’est le bon à lui seul. Chacun est donné avec son auteur et son intervalle.',
  who: 'Compté par',
  camp: 'Camp',
  figure: 'Chiffre',
  range: 'Intervalle',
  camps: { paris: 'Commune', government: 'Versailles', later: 'historiens' },
  by: {
    paris: 'par des partisans de la Commune',
    government: 'par l’armée de Versailles',
    later: 'historiens',
  },
  rowsOf: (n: number) => (n === 1 ? 'source' : `${n} sources`),
  methodText: [
    'La ville est bâtie à partir de tables\u00a0: 80 quartiers, leurs habitants par sexe, âge et métier, la Garde nationale bataillon par bataillon, l’armée compagnie par compagnie. Chaque personne simulée a son logis, son ménage et son sang-froid\u00a0; aucune n’a de nom.',
    'Le temps avance de cinq minutes en cinq minutes. À chaque pas, des bruits courent, des habitants apprennent, décident et marchent, des soldats obéissent ou non, des états-majors apprennent tard et décident. Rien n’est écrit d’avance\u00a0: seules sont données, dans une table à part, les heures connues dont personne dans le modèle ne pouvait décider.',
    'Un «\u00a0et si\u00a0» change une décision que quelqu’un pouvait prendre. La ville et le hasard restent les mêmes\u00a0: l’écart vient donc de la décision. Une paire de simulations est un coup de dés\u00a0; chaque réponse réunit beaucoup de paires dans beaucoup de mondes, un monde étant un jeu d’hypothèses possible.',
    'Ce que disent les sources est comparé aux simulations après coup\u00a0; aucune règle ne le lit.',
  ],
  methodShares: 'Sur quoi reposent les données',
  sharesLine: (attested: string, inferred: string, assumed: string, n: string) =>
    `Sur ${n} lignes, ${attested} sont attestées, ${inferred} déduites, ${assumed} supposées. Tous les paramètres de comportement sont supposés.`,
  balance: 'Équilibre',
  balanceText:
    'Commune ne prend pas parti. La mort des généraux Lecomte et Clément-Thomas le 18 et la répression de mai sont montrées aussi nettement que le reste, avec les sources des deux camps. Quand les sources ne s’accordent pas, toutes sont gardées et montrées.',
  licenceText: [
    'Le code, ainsi que notre choix et notre rédaction des faits, sont sous licence MIT. Trois jeux de données gardent la leur\u00a0; montrez ces lignes pour tout usage de la grille, de l’enceinte, des ponts ou du fleuve\u00a0:',
  ],
  attributions: [
    'Quartiers 1860-1919\u00a0: SoDUCo, CC BY-SA 4.0',
    'Enceinte de Thiers\u00a0: R&CAP, ODbL 1.0',
    '(c) Ville de Paris, ODbL 1.0',
  ],
  licenceAfter: [
    'Les deux licences demandent que des versions modifiées de la base soient partagées de même. Caractères\u00a0: Old Standard (Alexey Kryukov), Source Serif et Source Sans (Adobe), SIL Open Font License. Les nombres directeurs de la suite de Sobol sont de Stephen Joe et Frances Y. Kuo (2008, BSD).',
  ],
  bundled: 'Logiciels et caractères contenus dans cette page, avec leurs licences',
  sourcesList: 'Toutes les sources',
  accessText: [
    'Cette page vise les WCAG 2.2, niveau AA. Un essai passe sur chaque écran, dans les deux langues et les deux thèmes, et échoue sur ce qu’une machine sait trouver.',
    'Tout se fait au clavier\u00a0; tout glissement a ses boutons\u00a0; tout graphique a son tableau, et la carte une liste des mêmes unités, nombres et lieux. Les marques se distinguent par la forme autant que par la couleur. Si votre système demande moins de mouvement, rien ne bouge seul.',
    'Le texte s’agrandit dans le menu, et la page jusqu’à 400\u00a0%. Elle ne demande rien à aucun serveur, ne pose aucun cookie et ne mesure personne.',
  ],
  accessKnown: 'Ce qui manque encore',
  accessGaps: [
    'Les tables sont rédigées en anglais\u00a0; la page en donne le français. Un titre d’ouvrage reste dans sa langue.',
    'La carte elle-même est une image\u00a0; sa liste dit la même chose en mots, mais non où se tiennent les gens dans un quartier.',
  ],
  keysLead: 'Les touches agissent quand aucun champ de texte n’a le focus.',
  keys: [
    ['Espace', 'lecture ou pause'],
    ['← →', 'un pas (cinq minutes) en arrière ou en avant'],
    ['Maj + ← →', 'une heure en arrière ou en avant'],
    ['[ ]', 'événement précédent, événement suivant'],
    ['M', 'la liste de ce que montre la carte'],
    ['S', 'les sources de l’encadré qui a le focus'],
    ['Tab', 'd’une commande à la suivante'],
    ['Échap', 'fermer un volet ou une boîte de dialogue'],
  ],
  key: 'Touche',
  does: 'Effet',
}
