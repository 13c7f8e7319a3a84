/** Changes of one table. Each gives the new text, or undefined where this file has nothing to change. */

import type { Luck } from '../drill/luck.ts'
import { type Table, tableOf, textOf } from './base.ts'

export type Change = (text: string, dice: Luck) => string | undefined

const ofTable =
  (change: (table: Table, dice: Luck) => Table | undefined): Change =>
  (text, dice) => {
    const changed = change(tableOf(text), dice)
    return changed === undefined ? undefined : textOf(changed)
  }

const NUMBER = /^-?\d+(\.\d+)?$/
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/

/** One cell that `fits` becomes what `to` makes of it. */
const cell = (
  fits: (cell: string, name: string) => boolean,
  to: (cell: string, dice: Luck) => string,
): Change =>
  ofTable(({ head, rows }, dice) => {
    const places = rows.flatMap((row, r) =>
      row.flatMap((text, c) => (fits(text, head[c] ?? '') ? [[r, c] as const] : [])),
    )
    if (places.length === 0) return undefined
    // columns first, so that few cells of a kind are met as often as many
    const [, column] = dice.one([...new Map(places.map((place) => [place[1], place])).values()])
    const [r, c] = dice.one(places.filter((place) => place[1] === column))
    return {
      head,
      rows: rows.map((row, i) => (i === r ? row.map((text, j) => (j === c ? to(text, dice) : text)) : row)),
    }
  })

/** All numbers of one column. */
const column = (to: (cell: string) => string): Change =>
  ofTable(({ head, rows }, dice) => {
    const numeric = head.flatMap((_, c) => (rows.some((row) => NUMBER.test(row[c] ?? '')) ? [c] : []))
    if (numeric.length === 0) return undefined
    const c = dice.one(numeric)
    return {
      head,
      rows: rows.map((row) => row.map((text, j) => (j === c && NUMBER.test(text) ? to(text) : text))),
    }
  })

const isNumber = (text: string) => NUMBER.test(text)
const isName = (text: string, name: string) =>
  text !== '' &&
  /^(id|key|h3.*|measure|row|gate|from_place|to_place|source_ids|evidence|rows|subject|quantity|kind|level|shape|unit|task|depart|switches_off|course)$/.test(
    name,
  )
const pad = (text: string) => (text.length < 5 ? `1${text}` : text)

export const TABLE_CHANGES: Readonly<Record<string, Change>> = {
  'row missing': ofTable(({ head, rows }, dice) => {
    const gone = dice.below(rows.length)
    return { head, rows: rows.filter((_, r) => r !== gone) }
  }),
  'row doubled': ofTable(({ head, rows }, dice) => {
    const twice = dice.below(rows.length)
    return { head, rows: rows.flatMap((row, r) => (r === twice ? [row, row] : [row])) }
  }),
  'row doubled under another id': ofTable(({ head, rows }, dice) => {
    const twice = dice.below(rows.length)
    return {
      head,
      rows: rows.flatMap((row, r) => (r === twice ? [row, [`${row[0]}-x`, ...row.slice(1)]] : [row])),
    }
  }),
  'rows swapped': ofTable(({ head, rows }, dice) => {
    const [a, b] = [dice.below(rows.length), dice.below(rows.length)]
    return { head, rows: rows.map((row, r) => (r === a ? rows[b]! : r === b ? rows[a]! : row)) }
  }),
  'half of the rows missing': ofTable(({ head, rows }) => ({
    head,
    rows: rows.slice(0, Math.ceil(rows.length / 2)),
  })),
  'all rows missing': ofTable(({ head }) => ({ head, rows: [] })),
  'header misspelt': ofTable(({ head, rows }, dice) => {
    const c = dice.below(head.length)
    return { rows, head: head.map((name, j) => (j === c ? `${name.slice(0, -1)}x` : name)) }
  }),
  'header doubled': ofTable(({ head, rows }, dice) => {
    const c = dice.below(head.length)
    return { head: [...head, head[c]!], rows: rows.map((row) => [...row, row[c] ?? '']) }
  }),
  'column missing': ofTable(({ head, rows }, dice) => {
    const c = dice.below(head.length)
    return { head: head.filter((_, j) => j !== c), rows: rows.map((row) => row.filter((_, j) => j !== c)) }
  }),
  'columns swapped': ofTable(({ head, rows }, dice) => {
    const c = dice.below(head.length)
    const front = (row: readonly string[]) => [row[c] ?? '', ...row.filter((_, j) => j !== c)]
    return { head: front(head), rows: rows.map(front) }
  }),
  'a cell too few': ofTable(({ head, rows }, dice) => {
    const r = dice.below(rows.length)
    return { head, rows: rows.map((row, i) => (i === r ? row.slice(0, -1) : row)) }
  }),
  'a cell too many': ofTable(({ head, rows }, dice) => {
    const r = dice.below(rows.length)
    return { head, rows: rows.map((row, i) => (i === r ? [...row, 'x'] : row)) }
  }),
  'key renamed': cell(isName, (text) => `${text}x`),
  'key emptied': cell(isName, () => ''),
  'key of another row': ofTable(({ head, rows }, dice) => {
    const named = head.flatMap((name, c) => (isName('x', name) ? [c] : []))
    if (named.length === 0 || rows.length < 2) return undefined
    const c = dice.one(named)
    const [a, b] = [dice.below(rows.length), dice.below(rows.length)]
    return {
      head,
      rows: rows.map((row, r) =>
        r === a ? row.map((text, j) => (j === c ? (rows[b]![c] ?? '') : text)) : row,
      ),
    }
  }),
  'decimal comma': cell(
    (text) => /^-?\d+\.\d+$/.test(text),
    (text) => text.replace('.', ','),
  ),
  'decimal commas in a column': column((text) => text.replace('.', ',')),
  'space in a number': cell(isNumber, (text) => pad(text).replace(/(\d)(?=\d{3}$)/, '$1 ')),
  'thin space in a number': cell(isNumber, (text) => pad(text).replace(/(\d)(?=\d{3}$)/, '$1\u202f')),
  'letter in a number': cell(isNumber, (text) => `${text.slice(0, -1)}O`),
  'percent sign': cell(isNumber, (text) => `${text} %`),
  exponent: cell(isNumber, () => '1e3'),
  hexadecimal: cell(isNumber, () => '0x10'),
  'plus sign': cell(isNumber, (text) => `+${text}`),
  'number negative': cell(isNumber, (text) => (text === '0' ? '-1' : `-${text.replace('-', '')}`)),
  'number emptied': cell(isNumber, () => ''),
  'number huge': cell(isNumber, () => '99999999999'),
  'number large': cell(isNumber, (text) => String(Number(text) * 1000)),
  'number small': cell(isNumber, (text) => (Number(text) / 1000).toFixed(9).replace(/0+$/, '0')),
  'number zero': cell(isNumber, () => '0'),
  'number halved': cell(isNumber, (text) => String(Math.round(Number(text) * 500) / 1000)),
  'number a little more': cell(isNumber, (text) => String(Math.round(Number(text) * 1010) / 1000)),
  'not a number': cell(isNumber, (_, dice) =>
    dice.one(['NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true']),
  ),
  'date in another form': cell(
    (text) => ISO.test(text),
    (text) =>
      `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}${text.slice(10).replace('T', ' ')}`,
  ),
  'another day': cell(
    (text) => ISO.test(text),
    (text, dice) => text.replace(/-\d\d(?=T|$)/, dice.one(['-16', '-19', '-31', '-00', '-32'])),
  ),
  'another hour': cell(
    (text) => ISO.test(text),
    (text, dice) => text.replace(/T.*$/, dice.one(['T00:00', 'T23:59', 'T24:00', 'T5:00', 'T12:60'])),
  ),
  'another year': cell(
    (text) => ISO.test(text),
    (text) => text.replace('1871', '1971'),
  ),
  'text emptied': cell(
    (text) => text !== '' && !NUMBER.test(text),
    () => '',
  ),
  'text changed': cell(
    (text) => text !== '' && !NUMBER.test(text),
    (text) => `${text} x`,
  ),
  'cell quoted': cell(
    (text) => text !== '',
    (text) => `"${text}"`,
  ),
  'quoted as a spreadsheet does': (text) =>
    text
      .split('\n')
      .map((line) =>
        line
          .split('\t')
          .map((one) => (/[",;]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
          .join('\t'),
      )
      .join('\n'),
  'semicolons for tabs': (text) => text.replaceAll('\t', ';'),
}
