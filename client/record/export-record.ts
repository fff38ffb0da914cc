// The record as files: a table for a spreadsheet, and plain text for a mail. The whole of it, to be verified, is the JSON that came from
// the server, as it came.
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import type { Quoted, Words } from './describe-entry.ts'
import { groupByDay, type RecordRow } from './record-rows.ts'

/**
 * Comma separated, UTF-8 with a byte order mark so that Excel reads Chinese and Arabic, lines ended as RFC 4180 says. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe: people write what they like into a note.
 */
export function writeCsv(rows: readonly RecordRow[], words: Words): string {
  const { translate, language } = words
  const head = (['number', 'when', 'who', 'delegation', 'what', 'words', 'hash'] as const).map(
    (column) => translate(`record.column-${column}`),
  )
  const lines = rows.map(({ entry, what, quoted }) => [
    String(entry.seq),
    new Date(entry.at).toISOString(),
    whoOf(entry.by, words),
    entry.by.delegation === null ? '' : delegationName(entry.by.delegation, language),
    what,
    quoted.map((piece) => writeQuoted(piece, words)).join('\n'),
    entry.hash,
  ])
  return `\u{FEFF}${[head, ...lines].map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`
}

function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A heading a day, an entry a line, what it quotes set in below. */
export function writePlainText(
  rows: readonly RecordRow[],
  words: Words,
  { title, head }: { readonly title: string; readonly head: string | null },
): string {
  const days = groupByDay(rows).map(({ day, rows: ofDay }) =>
    [formatDay(day, words.language), ...ofDay.map((row) => writeRow(row, words))].join('\n'),
  )
  return [
    words.translate('record.title'),
    title,
    '',
    days.join('\n\n'),
    '',
    `${words.translate('record.column-hash')}: ${head ?? ''}`,
    '',
  ].join('\n')
}

function writeRow({ entry, what, quoted }: RecordRow, words: Words): string {
  const head = `${entry.seq}. ${timeOf(entry.at)} ${what} – ${sayWho(entry.by, words)}`
  const below = quoted.map((piece) =>
    writeQuoted(piece, words)
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n'),
  )
  return [head, ...below].join('\n')
}

function writeQuoted({ kind, text }: Quoted, { translate }: Words): string {
  return kind === 'words' ? text : `${translate(`proposals.${kind}`)}${text}`
}

/** The name as it is on record; the program's in the reader's language. */
function whoOf({ personId, name }: RecordRow['entry']['by'], { translate }: Words): string {
  return personId === null && name === 'Penholder' ? translate('record.program') : name
}

/** The name and, unless it is in it, the delegation. */
export function sayWho(by: RecordRow['entry']['by'], words: Words): string {
  const name = whoOf(by, words)
  if (by.delegation === null) return name
  const delegation = delegationName(by.delegation, words.language)
  return name.includes(delegation) ? name : `${name} (${delegation})`
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

export function timeOf(at: number): string {
  return timeOfDay.format(at)
}
