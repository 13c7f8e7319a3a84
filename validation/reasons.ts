/**
 * Why a target is missed, as far as is known: written by hand after looking at the runs, printed beside the target only
 * while the baseline misses it. A target without a line here says so in the report.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'T-07':
    'The first two battalions come in time, the third gathers its 150 own men late: at 09:15 the battalions of the butte have between 100 and 200 men each. An earlier chief or a longer reach does not help; a faster muster would, and would put too many battalions on foot at 20:00 (T-22).',
  'T-13':
    'One brigade of seven known to be broken is enough for the order (U-63), and the brigade of Lecomte counts as broken when its head is taken: the report rides to Place Clichy at once, is read within 20 minutes, and the order follows 25 minutes after the arrest. In the record 75 minutes lie between the two.',
  'T-16':
    'The barracks open when the general order to leave them reaches them, two hours after the fall-back; in the record they were not ordered away but gave way to Brunel at 15:00. Making the 120th firmer changes nothing, so it is the order and not the refusal that comes early.',
  'T-18b':
    'The Committee sends for the prefecture when the Hotel de Ville has fallen, at 23:05 in the median run, 40 minutes after the record, and its columns need as long to come as they did there. In three runs of sixteen the prefecture is found empty in the early evening.',
}
