/**
 * A mutator that Stryker does not bring: numbers. 0 becomes 1 and 1 becomes 0; any other number is doubled, and the other way halved.
 * Added to its list when this file is loaded as a plugin (stryker.config.json).
 */
const { allMutators } = await import(
  new URL('mutators/index.js', import.meta.resolve('@stryker-mutator/instrumenter')).href
)

export const strykerPlugins = []

allMutators.push({
  name: 'NumericConstant',
  *mutate(path) {
    if (!path.isNumericLiteral() || path.parentPath.isTSLiteralType()) return
    if (path.key === 'key' && path.parentPath.isObjectProperty()) return
    const { value } = path.node
    for (const other of value === 0 ? [1] : value === 1 ? [0, 2] : [value * 2, value / 2])
      yield { type: 'NumericLiteral', value: other }
  },
})
