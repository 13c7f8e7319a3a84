/** Record, baseline and counterfactual of every measure in one table, with what the pairs say of the difference. */
import type { Answer, Effect } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { LEAST_EXPLORED, pairingLine, rareEffects, standing } from '../answer.ts'
import { folded, p, section, table } from './html.ts'
import { quantity } from './quantity.ts'

export function sides(answer: Answer, words: Catalogue): string {
  const { effects, primary, pairs } = answer
  const { report: w, ask, language, say } = words
  const row = (effect: Effect) => [
    say.text(effect.label[language]),
    effect.record === null ? '–' : quantity(effect.record, effect.unit, words),
    side(effect, 'baseline', words),
    side(effect, 'counterfactual', words),
    ask.shift(effect.unit, effect.difference),
    effect.measure === primary || pairs >= LEAST_EXPLORED
      ? ask.interval(effect.unit, effect.low, effect.high)
      : '–',
    say.percent(effect.superiority),
  ]
  const moved = effects.filter((effect, i) => i === 0 || standing(effect) === 'shown')
  const still = effects.filter((effect, i) => i > 0 && standing(effect) === 'still')
  const rare = rareEffects(effects.slice(1), words)
  const head = [
    w.side.measure,
    w.record,
    w.baseline,
    w.counterfactual,
    w.side.difference,
    w.side.interval,
    w.side.superiority,
  ]
  return section('side', w.sections.side, [
    table({ head, rows: moved.map(row) }, w.sections.side),
    ...(still.length === 0
      ? []
      : [
          folded(w.side.still(still.length), [
            table({ head, rows: still.map(row) }, w.side.still(still.length)),
          ]),
        ]),
    ...(rare.length === 0 ? [] : [p(ask.table.rare({ labels: rare }), 'muted')]),
    p([w.side.note, ...pairingLine(answer, words)].join(' '), 'muted'),
  ])
}

function side(effect: Effect, of: 'baseline' | 'counterfactual', words: Catalogue): string {
  const { report: w, say } = words
  const value = quantity(effect[of], effect.unit, words)
  const never = effect.never[of]
  return never > 0 ? `${value} (${w.never} ${say.percent(never)})` : value
}
