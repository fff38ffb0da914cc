// The heading of an adopted resolution: `63/197. International cooperation ...`, `Resolution 2223 (2015)`, `18/9` (rules.md 1.5).

import { readChineseFigures } from '../../grammar/written-figures.ts'
import { formatRoman } from '../../numbering/counters.ts'

export interface ResolutionHeading {
  /** `63/197`, `2223 (2015)`; empty where the number is still left open, `54/…`. */
  readonly number: string
  /** What follows on the line; may be empty. */
  readonly title: string
}

const numbered =
  /^((?:\d{1,4}|S-\d{1,2}|ES-\d{1,2})\/\d{1,3}(?:\s[A-Z](?:-[A-Z])?)?)(?:[.．]\s*|\s?[-–—]\s+|\s{1,})(\S.*)$/u
const named =
  /^(?:resolution|résolution|resolución|резолюция|القرار|قرار|decision|décision|decisión|решение)\s+((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?\((?:\d{4}|[XVI]+)\))[.:,，،]?\s*(.*)$/iu
const chinese =
  /^第 ?((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?[（(]\d{4}[)）])\s?[号號](?:[决決][议議]|[决決]定)[.：:]?\s*(.*)$/u
/** Until 1976 the General Assembly counted its sessions in Roman numerals behind the number: `1514 (XV). Declaration ...`. */
const bySession =
  /^(?:resolution |résolution |resolución |резолюция )?(\d{1,4}\s?(?:[A-Z] )?[（(](?:(?:E?S)[-–—])?[IVXLⅠ-Ⅻ]+[)）])\s?[.．]\s*(\S.*)$/iu
/** The same, and those of the Security Council, in Chinese figures: `一五一四（十五）．`, `第二四二（一九六七）號決議`. */
const inChinese =
  /^第?\s?([〇○零一二三四五六七八九十百千]{1,7})\s?[（(]([〇○零一二三四五六七八九十廿]{1,4})[)）]\s?(?:[号號]?[决決][议議]案?|[．.、])\s*(.*)$/u
const alone = /^((?:\d{1,4}|S-\d{1,2})\/\d{1,3})[.．]?$/u

/** Left open, over its title. */
const openAlone = /^\[?(?:S-)?\d{1,4}\/(?:…|\.{2,}|_+|-{2,}|\[…\])()\]?[.．]?()$/u
const open = /^(?:S-)?\d{1,3}\/(?:…|\.{2,}|_+)()[.．]?\s+(\S.*)$/u

export function readResolutionHeading(written: string): ResolutionHeading | null {
  const text = written.replace(/^[SE\d]{1,4}(?:-\d{1,2})?／/u, (head) => head.replace('／', '/'))
  const old = inChinese.exec(text)
  if (old) return readOlder(old)
  const match =
    named.exec(text) ??
    chinese.exec(text) ??
    numbered.exec(text) ??
    alone.exec(text) ??
    bySession.exec(text) ??
    open.exec(text) ??
    openAlone.exec(text)
  if (!match) return null
  const number = plain(match[1] ?? '').replace(/\s?\((.+)\)$/u, ' ($1)')
  return { number, title: match[2] ?? '' }
}

/** The number as English has it: Roman numerals may be signs of their own, the hyphen a dash. */
function plain(number: string): string {
  return number.normalize('NFKC').replaceAll(/[–—]/gu, '-')
}

/** What stands in brackets is a year, or the session. */
function readOlder([, written = '', within = '', title = '']: RegExpExecArray) {
  const number = readChineseFigures(written)
  const other = readChineseFigures(within)
  if (number === null || other === null) return null
  const session = other < 100 ? formatRoman(other).toUpperCase() : String(other)
  return { number: `${number} (${session})`, title }
}
