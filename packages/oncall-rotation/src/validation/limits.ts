/** How much a rotation may hold; far more than people need, and still quick. */
export const LIMITS = {
  versions: 1000,
  layers: 20,
  participants: 200,
  usersPerParticipant: 20,
  restrictions: 50,
  calendarEntries: 5000,
  overrides: 10_000,
  swaps: 10_000,
  turnLength: 1000,
} as const;
