/**
 * Why a target is missed, as far as is known: written by hand after looking at the runs, printed beside the target only
 * while the baseline misses it. A target without a line here says so in the report.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'T-07':
    'The first two battalions come in time, the third gathers its 150 own men late: at 09:15 the battalions of the butte have between 100 and 200 men each. An earlier chief or a longer reach does not help; a faster muster would, and would put too many battalions on foot at 20:00 (T-22).',
  'T-16':
    'The barracks open when the general order to leave them reaches them, two hours after the fall-back; in the record that order is an hour later. Making the 120th firmer changes nothing, so it is the order and not the refusal that comes early. At scale 0.1 the target is met.',
  'T-28a':
    "No regiment is forgotten. Hanrion's three regiments on the left bank stand in the crowd all day: some battalions break or go back by themselves in the afternoon, and the rest get the evening order, because a message lost in the streets is written again. The model has no commander who simply does not think of a regiment.",
}
