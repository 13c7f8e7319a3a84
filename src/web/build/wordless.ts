/**
 * Vite plugin of the workers: definitions of measures, levers and events go into them without their words. A worker runs days and
 * says nothing; the page, which says everything, has the words once.
 */
const DEFINITIONS = /\/src\/engine\/definitions\//

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
interface Property extends Node {
  readonly key: { readonly name?: string; readonly value?: unknown }
}

/** A module with nothing in its every `{ en: ..., fr: ... }`; the rest as it was. */
export function withoutWords(code: string, program: unknown): string {
  const cuts: Node[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      value.forEach(visit)
      return
    }
    const { type, properties } = value as Node & { readonly properties?: readonly Property[] }
    if (type === 'ObjectExpression' && properties !== undefined && isWords(properties))
      cuts.push(value as Node)
    else Object.values(value).forEach(visit)
  }
  visit(program)
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`, code)
}

function isWords(properties: readonly Property[]): boolean {
  const names = properties.map((one) => one.key?.name ?? one.key?.value)
  return names.length === 2 && names.includes('en') && names.includes('fr')
}

export function wordless(): {
  name: string
  enforce: 'post'
  transform: (this: { parse: (code: string) => unknown }, code: string, id: string) => string | undefined
} {
  return {
    name: 'commune-wordless',
    enforce: 'post',
    transform(code, id) {
      return DEFINITIONS.test(id) ? withoutWords(code, this.parse(code)) : undefined
    },
  }
}
