/**
 * The oldest browsers that the page is built for, and what browsers have only had since (listed by hand, from general knowledge).
 * What is merely lost without harm there, such as balanced lines, is not in the list.
 */
export const OLDEST = { Chromium: '111', Firefox: '121', Safari: '16.4' } as const

/** Names by the first versions of Chromium, Firefox and Safari that have them; '-': none has. */
export const NEWER: readonly (readonly [RegExp, string])[] = [
  [/\b(Object|Map)\.groupBy\b/, '117, 119, 17.4'],
  [/\bPromise\.(withResolvers|try)\b/, '119, 121, 17.4'],
  [/\bArray\.fromAsync\b/, '121, 115, 16.4'],
  [
    /\bIterator\.(from|prototype)\b|\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
    '122, 131, 18.4',
  ],
  [/\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, '122, 127, 17'],
  [/\brequestIdleCallback\b/, '47, 55, -'],
  [/\bscheduler\.(postTask|yield)\b/, '94, 142, -'],
  [/\bURL\.parse\(|\bURLPattern\b/, '126, 126, 18'],
  [/\bIntl\.(Segmenter|DurationFormat)\b/, '87, 125, 14.1'],
  [
    /\bRegExp\.escape\b|\bError\.isError\b|\bMath\.(f16round|sumPrecise)\b|\bFloat16Array\b/,
    '134, 134, 18.2',
  ],
  [/\bUint8Array\.from(Base64|Hex)\b|\.to(Base64|Hex)\(\)/, '140, 133, 18.2'],
  [/\bAbortSignal\.any\b/, '116, 124, 17.4'],
  [/\bstartViewTransition\b|\bCloseWatcher\b|\bwindow\.navigation\b/, '111, 144, 18'],
  [/\b(showPopover|togglePopover|popovertarget|popoverTargetElement)\b/, '114, 125, 17'],
  [/\.checkVisibility\(/, '105, 106, 17.4'],
  [/\btransferToFixedLength\b|\bAtomics\.waitAsync\b/, '114, 122, 17.4'],
  [/\bnew RegExp\([^)]*,\s*["'`][a-u]*v[a-z]*["'`]\)/, '112, 116, 17'],
  [/\b(light-dark|calc-size|anchor|sibling-index)\(/, '123, 120, 17.5'],
  [/@(starting-style|scope|position-try|property)\b/, '118, 128, 17.4'],
  [
    /[{;]\s*(anchor-name|field-sizing|interpolate-size|scrollbar-gutter|animation-timeline)\s*:/,
    '123, 97, 18.2',
  ],
]

/** What of a page is newer than the oldest browsers; each with a little of what stands round it. */
export function newerIn(page: string): string[] {
  return NEWER.flatMap(([name, since]) => {
    const found = name.exec(page)
    if (found === null) return []
    return [
      `${page.slice(Math.max(0, found.index - 40), found.index + 60)} (Chromium, Firefox, Safari ${since})`,
    ]
  })
}
