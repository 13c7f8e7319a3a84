/**
 * Uncertainties that the rules use, by key. Values are plain numbers in the unit that `uncertainties.tsv` gives; the
 * file carries range, shape, source and status. Calibration may move these and nothing else; levers cannot touch them.
 */
export const UNCERTAINTIES = [
  // force
  'forceFactor', 'guardsPresent',
  // obedience: a_origin by origin of the regiment
  'aRaised1871', 'aNorth', 'aLoire', 'aSiege', 'aArmedDivision', 'aChasseurs', 'aMounted', 'aGunners', 'aPolice',
  'aRepublicanGuard', 'aGendarmerie',
  // obedience: the kernel
  'drift', 'contactWeight', 'peersWeight', 'superiorWeight', 'womenWeight', 'unfedWeight', 'lossesWeight',
  'outsiderWeight', 'contradictionWeight', 'doomedWeight', 'newsWeight', 'volleyShare', 'companyShock', 'commanderShock',
  'contactHalf', 'fireResolve', 'hitsPerHundred',
  // signals
  'shotEarshot', 'drumEarshot', 'bellEarshot', 'cannonEarshot', 'wakeFactor', 'mouthRate', 'pressRate', 'posterRate', 'soundRate',
  // people
  'offsetSpread', 'pull', 'callPull', 'risk', 'lookThreshold', 'armsThreshold', 'loyalThreshold', 'goMinutes', 'crowdReach', 'homeHours',
  'musterRate', 'quietMusterRate', 'quarterShock', 'battalionShock', 'chiefMinutes',
  // quarter leaders and battalions
  'drummerMinutes', 'battalionMen', 'battalionReach', 'leaderShare',
  // messages and staffs
  'riderSpeed', 'runnerSpeed', 'staffMinutes', 'committeeMinutes', 'messageLoss', 'brokenShare', 'quietMinutes', 'columnMinutes', 'answerShare',
  'councilMinutes', 'confirmations',
  // columns, guns, buildings
  'nightSpeed', 'seizeMinutes', 'teams', 'teamMinutes', 'harnessMinutes', 'haulGangs', 'stopCrowd', 'cohesionMinutes', 'yieldMinutes', 'barricadeMinutes',
  'straggle', 'retreatMinutes', 'assemblyMinutes', 'bearing',
] as const

export type UncertaintyKey = (typeof UNCERTAINTIES)[number]
export type Parameters = Readonly<Record<UncertaintyKey, number>>
