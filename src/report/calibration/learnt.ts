/** What was learnt: priors and accepted worlds, pairs that make up for one another, ablations. */
import type { CalibrationFindings } from '../../laboratory/index.ts'
import { percent, table } from '../figures/index.ts'

export function narrowed(
  { narrowing, worlds, families, effective }: CalibrationFindings,
  picture: string,
): string {
  const sorted = [...narrowing].sort((a, b) => b.distance - a.distance)
  const rows = sorted
    .filter((key) => key.identified)
    .map((key) => [
      key.id,
      key.label.en,
      key.ratio.toFixed(2),
      key.distance.toFixed(2),
      key.quantiles.map((u) => `${Math.round(u * 100)}`).join(' - '),
    ])
  const rest = sorted.filter((key) => !key.identified)
  return `## Prior to accepted

${picture}

*ratio*: width of the middle half of the accepted worlds over that of the prior. *distance*: largest gap between the accepted worlds'
distribution and the prior's (Kolmogorov-Smirnov). *Identified*: the distance is beyond ${(1.628 / Math.sqrt(Math.max(1, effective))).toFixed(2)}, which 99 of 100 independent samples of
${Math.round(effective)} from the prior stay below: the ${worlds} worlds are ${families} families of near neighbours, of uneven sizes, and amount to so many.

${table(['', 'uncertainty', 'ratio', 'distance', '5, 25, 50, 75, 95 % in the prior'], rows)}

**Not identified** (${rest.length}): ${rest.map((key) => `${key.id} ${key.label.en.toLowerCase()}`).join('; ')}. That is not "does not matter": the
targets of one day may not see it, or another key makes up for it.`
}

export function trades({ tradeOffs, narrowing }: CalibrationFindings): string {
  const name = (key: string) => narrowing.find((one) => one.key === key)?.label.en ?? key
  const rows = tradeOffs.map(({ a, b, correlation, resolved }) => [
    `${name(a)} / ${name(b)}`,
    correlation.toFixed(2),
    resolved ? 'yes' : 'no',
  ])
  return `## Pairs that make up for one another

Rank correlations over the accepted worlds, strongest first. *Resolved*: beyond what the strongest of all pairs reaches by chance once in a
hundred calibrations of as many independent worlds as these families amount to.

${table(['pair', 'correlation', 'resolved'], rows)}`
}

export function ablations({ ablations: list, reference }: CalibrationFindings): string {
  if (list.every((one) => one.runs === 0)) return '## Ablations\n\nNot run.'
  const rows = reference.patterns.map((pattern, i) => [
    pattern.label,
    percent(pattern.share),
    ...list.map((one) => {
      const found = one.patterns[i]!
      return `${percent(found.share)} ${found.verdict === 'stays' ? '' : `(${found.verdict})`}`.trim()
    }),
  ])
  rows.push([
    'median joint count',
    String(reference.judgement.jointMedian),
    ...list.map((one) => String(one.jointMedian)),
  ])
  return `## Ablations on accepted worlds

${reference.runs} accepted worlds with fresh luck, and the same worlds and luck with one thing made equal or cut: ${list.map((one) => `*${one.label}*: ${one.what}`).join('; ')}. Where a
pattern vanishes (**input**), the model was given it and did not bring it out.

${table(['pattern', 'accepted', ...list.map((one) => one.label)], rows)}`
}
