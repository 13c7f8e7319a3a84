/**
 * R-51 in the limit of one well-mixed crowd: everybody sees everybody, no police, no space.
 *
 *   r(t+1) = F(r(t)),   rest point r* = F(r*), reached from nobody out
 *
 *   r   share (or number) of people out               F(r)   share whose threshold is at or below r
 *
 * A person goes out once the number already out has reached his own threshold. Sources: Granovetter 1978
 * (American Journal of Sociology 83, 1420-43); the thresholds of Kuran 1989, 1991 are the same rule in
 * percent of opposition. Not here: grievance, risk, soldiers, forgetting. Nobody goes home, so the rest point
 * is the lowest one above zero.
 */

/**
 * Rest point of the crowd that starts with nobody out, in the units of the thresholds, rounded down.
 *
 * `total` says what everybody together amounts to in those units: the number of persons (default), or 100 for
 * percent. Comparison is exact: with n of N out, threshold h is reached when h N <= n total.
 */
export function cascade(thresholds: Int32Array, total = thresholds.length): number {
  const people = thresholds.length
  if (people === 0) return 0
  const rising = thresholds.slice().sort()
  let out = 0
  while (out < people && rising[out] * people <= out * total) out++
  return Math.floor((out * total) / people)
}

/**
 * Rest point of r -> F(r) for a continuous, rising F on 0..1, starting from r = `start`.
 * Near a jump the curve almost touches the diagonal and the walk is slow; it stops when a step is below
 * 1e-12.
 */
export function restPoint(F: (share: number) => number, start = 0): number {
  let share = start
  for (let step = 0; step < 1_000_000; step++) {
    const next = F(share)
    if (next - share < 1e-12 && share - next < 1e-12) return next
    share = next
  }
  return share
}
