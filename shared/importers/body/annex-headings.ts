// The line that opens an annex: the word alone or with its number, and the title where it stands on the same line (rules.md 3.10). Which
// of the lines below are its title is decided where roles are (annex-roles.ts).
import { readChinese, readRoman } from './printed-labels.ts'

export interface AnnexHeading {
  /** As it stands: `Annex II`, `ANNEX A`, 附件一. */
  readonly printed: string
  /** What it calls itself; an appendix or an enclosure may stand inside an annex. */
  readonly word: 'annex' | 'appendix'
  /** From 1; null for one without a number. */
  readonly value: number | null
  /** `I`, `1` and `A` are counted in ways of their own. */
  readonly style: 'roman' | 'number' | 'letter' | 'han' | 'arabic' | null
  /** What follows on the line: the sign of a note, the title, or both. */
  readonly rest: string
}

const latinAnnex = 'Annexe?|Anexo|Приложение'
const latinAppendix =
  'Appendix|Appendice|Apéndice|Enclosure|Attachment|Pièce jointe|Documento adjunto|Adjunto|Дополнение|Добавление'
const arabicAnnex = '(?:ال)?مرفق'
const arabicAppendix = '(?:ال)?(?:تذييل|ضميمة)'

const arabicOrdinals = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(
  ' ',
)

/** The sign of a note that stands on the word. */
const sign = String.raw`(?:\*{1,4}|\[\^?\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|<sup>\d{1,3}<\/sup>)`
const latinNumber = String.raw`(?:(?:No\.?|№|n[°o]\.?)\s?)?(?<number>[IVXLivxl]{1,6}|\d{1,2}|[A-ZА-Я])`

const latin = new RegExp(
  String.raw`^(?<word>${withCapitals(`${latinAnnex}|${latinAppendix}`)})(?:\s+${latinNumber}(?![\p{L}\p{N}]))?(?<sign>${sign})?(?<tail>$|\s*[.:–—-]\s*$|\s*[:–—]\s+\S.*$|\.?\s+-\s+\S.*$|\.\s+\S.*$|\s{2,}\S.*$)`,
  'su',
)
const han = new RegExp(
  String.raw`^(?<word>附\s?件|附\s?录|附\s?錄|附\s?文)\s?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])?(?<sign>${sign})?(?<tail>$|\s*[：:．.、]\s*\S.*$|\s+\S.*$|[：:]\s*$)`,
  'su',
)
const arabic = new RegExp(
  String.raw`^(?<word>${arabicAnnex}|${arabicAppendix})(?:\s+(?:رقم\s+)?(?<number>${arabicOrdinals.join('|')}|\d{1,2}|[IVX]{1,4}))?(?<sign>${sign})?(?<tail>$|\s*[:.–—-]\s*$|\s*[:–—-]\s+\S.*$)`,
  'su',
)
/** What the annex belongs to, where a letter or a note carries it. */
const belonging =
  /^(Annexe?|ANNEXE?|Anexo|ANEXO|Enclosure|ENCLOSURE|Pièce jointe|Приложение)\s+((?:to|à|au|aux|de|a|al|к)\s+(?:the |la |l['’]|el )?(?:(?:present|draft|projet|proyecto|note|identical|проекту) )*(?:de )?(?:resolution|decision|letters?|note|report|résolution|décision|lettres?|rapport|resolución|decisión|cartas?|nota|informe|письм\p{L}+|резолюци\p{L}|решени\p{L}|докладу?)(?!\p{L}).{0,200})$/su

/** The first letter or all letters are capitals: in the middle of a sentence the word has a small one. */
function withCapitals(words: string): string {
  return `${words}|${words.toUpperCase()}`
}

/** Null for what is no such line: a sentence that begins with the word, a line of a table of contents. */
export function readAnnexHeading(text: string): AnnexHeading | null {
  // None is longer, and patterns are not tried on a whole page that is one line.
  if (text.length > 400) return null
  const match = latin.exec(text) ?? han.exec(text) ?? arabic.exec(text)
  if (!match) return readBelonging(text)
  const { word = '', number, sign: noteSign = '', tail = '' } = match.groups ?? {}
  const title = tail.replace(/^\s*[.:：．、–—-]?\s*(?:-\s+)?/u, '')
  if (!isTitle(title, number !== undefined, tail)) return null
  const rest = `${noteSign}${noteSign !== '' && title !== '' ? ' ' : ''}${title}`
  const printed = text.slice(0, text.length - tail.length - noteSign.length).trim()
  return { printed, word: kindOf(word), ...readNumber(number), rest }
}

function readBelonging(text: string): AnnexHeading | null {
  const match = belonging.exec(text)
  if (!match || /[.;:,]$/u.test(text)) return null
  const [, printed = '', rest = ''] = match
  return { printed, word: kindOf(printed), value: null, style: null, rest }
}

/** No sentence, no page number behind points. A point or a dash carries a title only behind a number. */
function isTitle(title: string, isNumbered: boolean, tail: string): boolean {
  if (title === '') return true
  // `Annex. Declaration on ...`: what annexes hold, and no sentence.
  if (/^\s*\.\s/u.test(tail) && heldText.test(title) && !/[.;,]$/u.test(title)) return true
  if (/[.;,，；。،؛]$|(?:\.\s?){3,}|…|\s{2,}\d+$/u.test(title)) return false
  if (!/^[\p{Lu}\p{Lo}\p{Ps}\p{Pi}"\d]/u.test(title)) return false
  return isNumbered || !/^\s*\.|^\s+[^\s:–—-]/u.test(tail)
}

const heldText =
  /^(?:Declaration|Convention|Charter|Statute|Protocol|Constitution|Rules of procedure|Terms of reference|Déclaration|Charte|Statuts?|Protocole|Règlement|Declaración|Convención|Convenio|Carta|Estatuto|Protocolo|Reglamento|Декларация|Конвенция|Хартия|Устав|Статут|Протокол|Положение|Правила процедуры|Круг ведения)(?!\p{L})/u

function kindOf(word: string): AnnexHeading['word'] {
  const isAnnex = /^(?:annexe?|anexo|приложение|附\s?件)$|مرفق$/iu.test(word)
  return isAnnex ? 'annex' : 'appendix'
}

function readNumber(written: string | undefined): Pick<AnnexHeading, 'value' | 'style'> {
  if (written === undefined) return { value: null, style: null }
  if (/^\d+$/u.test(written)) return { value: Number(written), style: 'number' }
  const ordinal = arabicOrdinals.indexOf(written)
  if (ordinal >= 0) return { value: ordinal + 1, style: 'arabic' }
  if (/^\p{Script=Han}/u.test(written)) return { value: readChinese(written), style: 'han' }
  const roman = readRoman(written.toLowerCase())
  if (roman > 0) return { value: roman, style: 'roman' }
  const first = /^[А-Я]/u.test(written) ? 'А' : 'A'
  return { value: written.charCodeAt(0) - first.charCodeAt(0) + 1, style: 'letter' }
}

/** In what language a text is that stands here in another: `[Original: French]`, under the heading of an annex. */
export function isOriginalLine(text: string): boolean {
  return /^[[(（]\s*(?:original|оригинал|原件|原文|(?:ال)?أصل)\s*[:：].{1,60}[\])）]$/iu.test(text)
}
