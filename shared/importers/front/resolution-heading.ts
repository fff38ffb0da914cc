// The heading of an adopted resolution: `63/197. International cooperation ...`, `Resolution 2223 (2015)`, `18/9` (rules.md 1.5).

import { readChineseFigures } from '../../grammar/written-figures.ts'
import { formatRoman } from '../../numbering/counters.ts'

export interface ResolutionHeading {
  /** `63/197`, `2223 (2015)`; empty where the number is still left open, `54/…`. */
  readonly number: string
  /** What follows on the line; may be empty. */
  readonly title: string
  /** It calls itself a decision. */
  readonly decision?: true
}

const numbered =
  /^((?:\d{1,4}|S-\d{1,2}|ES-\d{1,2})(?:\/| \/ )\d{1,3}(?:\s(?!A\s\p{Ll})[A-Z](?:-[A-Z])?)?)(?:[.．]\s*|\s?[-–—]\s+|\s{1,}|(?=\p{Lu}\p{Ll}))(\S.*)$/u
const named =
  /^(?:resolution|résolution|resolución|резолюция|القرار|قرار|decision|décision|decisión|решение)\s+((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?\((?:\d{4}|[IVXL]+)\))(?:\s?[.:,，،])?\s*(.*)$/iu
const chinese =
  /^第 ?((?:\d{1,4}|S-\d{1,2})\/\d{1,3}|\d{3,4}\s?[（(]\d{4}[)）])\s?[号號](?:[决決][议議]|[决決]定)[.：:]?\s*(.*)$/u
/** Until 1976 the General Assembly counted its sessions in Roman numerals behind the number: `1514 (XV). Declaration ...`. */
const bySession =
  /^(?:resolution |résolution |resolución |резолюция )?(\d{1,4}\s?(?:[A-Z] )?[（(](?:(?:E?S)[-–—])?[IVXLⅠ-Ⅻ]+[)）])\s?[.．]\s*(\S.*)$/iu
/** Of the regional commissions in Latin America, `744(XXXIX) Resolución de Buenos Aires`. */
const regional = /^(?:Resolución |Resolution |Résolution )?(\d{1,4}\s?\([IVXL]+\))\s+(\p{Lu}.*)$/u
/** The same, and those of the Security Council, in Chinese figures: `一五一四（十五）．`, `第二四二（一九六七）號決議`. */
const inChinese =
  /^第?\s?([〇○零一二三四五六七八九十百千]{1,7})\s?[（(]([〇○零一二三四五六七八九十廿]{1,4})[)）]\s?(?:(?:[号號]?[决決][议議]案?|[．.、])\s*|\s+(?=\p{Script=Han}{2}))(.*)$/u
/** Later ones have the number in figures of full width: `2997（二十七）．`. */
const halfChinese = /^(\d{1,4})\s?[（(]([〇○零一二三四五六七八九十廿]{1,4})[)）]\s?[．.、]\s*(.*)$/u
/** In the yearly volumes of the Security Council in the place of a title: `一九四八年四月一日決議案`, with the sign of a note. */
const onDay = /^[〇○零一二三四五六七八九]{4}年.{2,9}日[决決][議议]案\s?\d{0,2}$/u
/** Over its title, `428 (V)`. */
const bySessionAlone =
  /^(\d{1,4}\s?(?:[A-Z] )?[（(](?:(?:E?S)[-–—])?[IVXLⅠ-Ⅻ]{1,7}[)）])()\s?[.．]?$/u
const alone = /^((?:\d{1,4}|S-\d{1,2})\/\d{1,3})[.．]?$/u

/** In Arabic the session has its letter and figures: `القرار 3379 (د-30)`. The number has the Roman numeral that English has. */
const arabicSession =
  /^(?:القرار |قرار |المقرر |مقرر )?(\d{1,4}) ?\(د(أط|إ)? ?-? ?(\d{1,2})\)(?: ?[-–—.:])?(?:\s+|$)(.*)$/u

/** Pages cite it with its day and its title: `قرار الجمعية العامة 1839 (د-17) المؤرخ في 19 كانون الأول/ديسمبر 1962 والمعنون "..."`. */
const cited =
  /^المؤرخ(?: في)? .{8,60}?\d{4}(?:،? (?:و?المعنون|بعنوان|بشأن|حول)[\s:]*["“”«]?(.*?)["“”»]?)?$/u

/** Of conferences of parties, `Decision 1/CP.21`; of the World Health Assembly, `WHA73.1`; of UNESCO, `219 EX/Decision 11`. */
const conference =
  /^(?:decision|décision|decisión|решение|(?:ال)?مقرر)\s+(\d{1,3}\/(?:CP|CMA|CMP|COP)\.\d{1,2})(?:\s?[.:])?\s*(.*)$/iu
/** Of the conventions on chemicals, `Decision BC-14/13`, which go without the word too; of those on nature and the ozone layer, `Decision XII/5`, `IG.24/3`. */
/** The same without the word, over its title. */
const conferenceTitled = /^(\d{1,3}\/(?:CP|CMA|CMP|COP)\.\d{1,2})[.:]\s+(\S.*)$/u
const convention =
  /^(?:decision|décision|decisión|решение|(?:ال)?مقرر|resolution|résolution|resolución|резолюция|القرار|قرار)\s+((?:[A-Z]{2,5}-\d{1,2}|[IVXL]{1,7}|[A-Z]{1,3}\.\d{1,2})\/\d{1,3})(?:\s?[.:])?\s*(.*)$/iu
const chemicals =
  /^((?:BC|RC|SC|MC|CP|NP|OEWG|POPRC|CRC)-\d{1,2}\/\d{1,3})(?:\s?[.:]\s*|\s[-–—]\s|\s+|$)(.*)$/u
const health = /^((?:WHA|EB)\d{1,3}\.R?\d{1,3})(?:\.?$|[.:]?\s+)((?:\p{Lu}\p{L}.*)?)$/u
const unesco =
  /^(\d{1,3} (?:EX|C)\/\s?(?:Decision|Resolution|Décision|Résolution|Decisión|Resolución|Решение|Резолюция) \d{1,3})[.:]?\s*(.*)$/u
const decisionWord = /(?:^|\/)\s?(?:decision|décision|decisión|решение|(?:ال)?مقرر)(?!\p{L})/iu

/** Left open, over its title. */
const openAlone = /^\[?(?:S-)?\d{1,4}\/(?:…|\.{2,}|_+|-{2,}|\[…\])()\]?[.．]?()$/u
const open = /^(?:S-)?\d{1,3}\/(?:…|\.{2,}|_+)()[.．]?\s+(\S.*)$/u

/** Web pages and lists name the body with it: `Security Council resolution 2231 (2015)`, `Résolution 2231 (2015) du Conseil de sécurité`. */
const bodyBefore =
  /^(?:the )?(?:(?:united nations|un) )?(?:(?:security|human rights|economic and social) council|general assembly) (?=resolution \d)|^(?:联合国)?(?:安全理事会|安理会|大会|人权理事会|经济及社会理事会)(?=第 ?\d)|(?<=^قرار )(?:مجلس الأمن(?: الدولي)?|الجمعية العامة|مجلس حقوق الإنسان)(?: التابع للأمم المتحدة)? (?:رقم )?(?=\d)/iu
const bodyBehind =
  /(?<=[)\d]) (?:of the (?:united nations |un )?(?:(?:security|human rights|economic and social) council|general assembly)|du conseil (?:de sécurité|économique et social)|de l['’]assemblée générale|du conseil des droits de l['’]homme|del consejo (?:de seguridad|económico y social)|de la asamblea general|del consejo de derechos humanos|совета безопасности|генеральной ассамблеи|экономического и социального совета|совета по правам человека)(?: (?:de l['’]organisation )?des nations unies| de (?:la organización de )?las naciones unidas| оон| организации объединенных наций)?,?$/iu

/** Encyclopaedias name a resolution of the Security Council by its body, without its year. */
const yearless = /^(?:resolution|résolution|resolución|резолюция)\s+(\d{3,4})$/iu

export function readResolutionHeading(printed: string): ResolutionHeading | null {
  const written = printed.replace(bodyBefore, '').replace(bodyBehind, '')
  const text = written.replace(/^[SE\d]{1,4}(?:-\d{1,2})?／/u, (head) => head.replace('／', '/'))
  const old = firstMatch(text, [inChinese, halfChinese])
  if (old) return readOlder(old)
  const [, count, year] = byDay.exec(text) ?? []
  if (year !== undefined) return { number: `${count} (${year})`, title: '' }
  const arabic = arabicSession.exec(text)
  if (arabic) return readArabicSession(arabic)
  const bare = written === printed ? undefined : yearless.exec(text)?.[1]
  if (bare !== undefined) return { number: bare, title: '' }
  const match = firstMatch(text, shapes)
  if (!match) return null
  const number = plain(match[1] ?? '').replace(/\s?\((.+)\)$/u, ' ($1)')
  const title = match[2] ?? ''
  return isDecision(text) ? { number, title, decision: true } : { number, title }
}

/** By its word; what conferences of parties take are decisions. */
function isDecision(text: string): boolean {
  return decisionWord.test(text) || conferenceTitled.test(text)
}

/** In the yearly volumes of the Security Council with the day: `242 (1967). Resolution of 22 November 1967`. */
const dated =
  /^(\d{1,4}\s?\(\d{4}\))[.．]?\s+(?:resolution of|résolution du|resolución de|резолюция от)\s+\d[^.;]{4,40}()$/iu

/** Where Arabic pages name a resolution with its day, its year is there alone: `قرار مجلس الأمن رقم 381 بتاريخ 30 تشرين الثاني (نوفمبر) 1975`. */
const byDay =
  /^قرار (\d{1,4}) (?:(?:الصادر )?(?:بتاريخ|في|المؤرخ) )\d{1,2} [\p{L}\s/()]{3,40}? (\d{4})$/u

const shapes = [
  dated,
  named,
  chinese,
  numbered,
  alone,
  bySession,
  bySessionAlone,
  regional,
  conference,
  conferenceTitled,
  convention,
  chemicals,
  health,
  unesco,
  open,
  openAlone,
]

function firstMatch(text: string, among: readonly RegExp[]): RegExpExecArray | null {
  for (const shape of among) {
    const match = shape.exec(text)
    if (match) return match
  }
  return null
}

/** The number as English has it: Roman numerals may be signs of their own, the hyphen a dash. */
function plain(number: string): string {
  return number.normalize('NFKC').replaceAll(/[–—]/gu, '-').replace(' / ', '/')
}

/** What stands in brackets is a year, or the session. */
function readOlder([, written = '', within = '', title = '']: RegExpExecArray) {
  const number = /^\d/u.test(written) ? Number(written) : readChineseFigures(written)
  const other = readChineseFigures(within)
  if (number === null || other === null) return null
  const session = other < 100 ? formatRoman(other).toUpperCase() : String(other)
  return { number: `${number} (${session})`, title: onDay.test(title) ? '' : title }
}

/** `د` counts regular sessions, `دإ` special and `دأط` emergency ones. */
function readArabicSession([, count = '', kind, session = '', title = '']: RegExpExecArray) {
  const before = kind === 'إ' ? 'S-' : kind === undefined ? '' : 'ES-'
  const number = `${count} (${before}${formatRoman(Number(session)).toUpperCase()})`
  const [whole, called = ''] = cited.exec(title) ?? []
  return { number, title: whole === undefined ? title : called }
}

/** `Resolution 2467 (2019) (S/RES/2467)`, as pages of the web have it: the symbol, with the year that it may lack there. */
export function symbolBehind({ number, title }: ResolutionHeading): string | null {
  const [, symbol, year] =
    /^[(（[]?((?:S|A|E)(?:\/HRC)?\/RES\/\S*?\d)( \(\d{4}\))?[)）\]]?$/u.exec(title) ?? []
  if (symbol === undefined) return null
  const behind = symbol.startsWith('S') ? (/ \(\d{4}\)$/u.exec(number)?.[0] ?? '') : ''
  return symbol + (year ?? behind)
}

/** What stands behind a number that a page has named above already: `102 (I) Savings of time`; null for any other line. */
export function titleBehind(number: string | null, text: string): string | null {
  if (number === null || !text.startsWith(number)) return null
  return /^[.:]?\s+(\p{Lu}.*)$/u.exec(text.slice(number.length))?.[1] ?? null
}

/** A number without its year, where the day of adoption says it. */
export function withYear(number: string | null, adoptedOn: string | null): string | null {
  return number !== null && /^\d{3,4}$/u.test(number) && adoptedOn !== null
    ? `${number} (${adoptedOn.slice(0, 4)})`
    : number
}

/** Whether a page names the resolution once more: its number as above, or with the year that was missing there. */
export function isAgain(
  { number }: ResolutionHeading,
  named: { readonly resolutionNumber: string | null; readonly headedTitle: string | null },
): boolean {
  const { resolutionNumber, headedTitle } = named
  if (headedTitle !== '') return false
  return number === resolutionNumber || number.startsWith(`${resolutionNumber} (`)
}
