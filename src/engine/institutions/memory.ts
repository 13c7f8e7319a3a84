/** What each institution knows and has done, as words of `state.memory`: times in seconds (0 = not yet), counts, masks. */
export const MEMORY = {
  // Government (Thiers and his ministers)
  thiersReads: 0,
  fallBackKnown: 2,
  loyalKnown: 3,
  loyalCount: 4,
  withdrawalAt: 5,
  bridgesKnown: 6,
  thiersLeftAt: 7,
  thiersOnRoad: 8,
  evacuationSent: 9,
  ministersTaken: 11,
  fortsOrdered: 13,
  thiersTaken: 14,
  guardsNear: 15,
  teamsLost: 16,
  teamsUsed: 17,
  // Army command (Vinoy)
  vinoyReads: 32,
  vinoyWrites: 33,
  brokenKnown: 34,
  takenKnown: 35,
  fallBackAt: 36,
  withdrawalKnown: 37,
  evacuationAt: 38,
  bridgesTold: 39,
  headquartersLeftAt: 40,
  teamsSentAt: 42,
  firstColumnAt: 46,
  lastColumnAt: 47,
  // Guard command (d'Aurelle)
  aurelleReports: 64,
  // Central Committee
  committeeReads: 96,
  committeeReports: 97,
  informedAt: 98,
  attackAt: 99,
  committeeWrites: 100,
  lastStroke: 101,
  orderedColumns: 102,
  firstColumn: 103,
  answers: 104,
  quartersHeard: 107,
  quartersHeardMore: 108,
  quartersHeardMost: 109,
  // brigades: head taken (1), what has been reported (bits 1 taken, 2 threatened, 4 broken), orders given (stage)
  brigadeTaken: 128,
  brigadeReported: 160,
  brigadeOrdered: 192,
  brigadeSaid: 224,
  brigadeOrderedAt: 256,
} as const

/** Who may receive a message. */
export const TO = {
  thiers: 1,
  vinoy: 2,
  aurelle: 3,
  committee: 4,
  brigade: 100,
  body: 200,
  battalion: 1000,
  quarter: 2000,
} as const

/** What a message says. */
export const SAYS = {
  parkTaken: 1,
  broken: 3,
  fallBackGiven: 4,
  loyalCount: 5,
  withdraw: 6,
  evacuate: 7,
  fallBack: 8,
  confirmAsked: 9,
  confirmed: 10,
  bridges: 16,
  risen: 11,
  counterStroke: 12,
  go: 13,
  answers: 14,
  shutGate: 15,
} as const
