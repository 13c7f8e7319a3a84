/**
 * Whether a text is English: it holds a word that English cannot do without and French does not have. Names of works in
 * English are named here one by one; nothing else is let pass.
 */
const ENGLISH =
  /(?<![\p{L}\d_.])(the|of|and|with|by|from|for|was|were|been|which|that|this|these|their|his|her|its|not|they|there|after|before|about|into|over|under|between|against|at|is|are|had|have|only|other|others|than|then|when|who|whose|without|until|per|see|same|text|seen|held|taken|killed|wounded|guards|soldiers|guns|rifles|barracks|streets?|gates?|bridges?|towns?|hall|wall|river|bank|banks|north|south|east|west|hours?|morning|evening|night|days?|weeks?|men|women|people|shares?|workers|unknown|assumed|given|general knowledge|upper|lower|bound|range|source gives|read as|derived|order downstream|outside|inside|burned|railway|road|lane|today|old|March|April|May|June|July|August|January|February|December|November|October|September|to)(?![\p{L}\d_])/u

/** Titles that stay in their language on a French page. */
const WORKS: readonly string[] = [
  'American Cyclopaedia',
  'Encyclopaedia Britannica',
  'Papers Past',
  'Solidarity',
  'On the Barricades',
]

export function english(text: string): boolean {
  const bare = WORKS.reduce((rest, work) => rest.replaceAll(work, ''), text)
  return ENGLISH.test(bare)
}
