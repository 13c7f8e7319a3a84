/** Chances of the binomial and hypergeometric distributions, exactly, by logarithms of factorials. */

const logs: number[] = [0]

/** Logarithm of n!. */
function logFactorial(n: number): number {
  for (let k = logs.length; k <= n; k++) logs.push(logs[k - 1]! + Math.log(k))
  return logs[n]!
}

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** P(X >= k) of n trials with chance p each. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (p <= 0) return 0
  if (p >= 1) return 1
  let sum = 0
  for (let x = k; x <= n; x++) sum += Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p))
  return Math.min(1, sum)
}

/** P(X >= k) where n of `all` are drawn and `yes` of them are of interest: Fisher's exact test, one-sided. */
export function hypergeometricTail(k: number, n: number, yes: number, all: number): number {
  let sum = 0
  for (let x = Math.max(k, n + yes - all); x <= Math.min(n, yes); x++)
    sum += Math.exp(logChoose(yes, x) + logChoose(all - yes, n - x) - logChoose(all, n))
  return Math.min(1, sum)
}
