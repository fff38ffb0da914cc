// Shapes of symbols that are no symbols of the series of the United Nations, or not yet.

/**
 * Symbols of other organizations and of the bodies that have series of their own: A78/A/CONF./7, LC/SES.40/L.3; of the American States `AG/RES.
 * 2991 (LII-O/22)`, of UNESCO `211 EX/44.II`; of the African Union `Assembly/AU/Dec.751(XXXIII)`.
 */
export const otherSymbol =
  /^\d{1,3} (?:EX|C)\/\d{1,3}(?:\.[IVX]{1,5})?(?:\.(?:INF|Rev|Add)\.?\d*)*$|^(?:AG|CP)\/(?:RES|DEC|doc)\.\s?\d{1,5}(?:\/\d{2})?(?:\s?\([^()]{2,20}\))?(?:,? rev\. ?\d{1,2})?$|^(?:Assembly\/AU|EX\.CL)\/Dec\.\d{1,4}\s?\([IVXL]+\)$|^(?=\S*\d)[A-Z]{1,6}(?:\d{1,3}|\(\d{1,3}\))?(?:\/[A-Z\d][A-Za-z\d.-]*){1,6}(?: ?\(\d{4}\))?\*{0,3}$/u

/** A symbol whose number is still left open: `A/C.1/80/L.__`, `S/2026/…`, `A/RES/[XX]/[YYYY]`; of another document, `Doc. EX.CL/1188`. */
const left = String.raw`[[(]?(?:[XxYy]{1,4}|…|\.{2,}|_+|#+|\s)[\])]?`
export const openSymbol = new RegExp(
  String.raw`^[A-Z]{1,4}\/(?:[A-Z\d][\w.-]*\/){0,4}(?:[A-Z]{1,4}\.)?${left}(?:\/${left})?$|^Doc\. ?(?=\S*\d)[A-Za-z.]+\/[\w./()-]+$`,
  'u',
)

/**
 * A kind of document, or four parts of which the last is a number: UNEP/CBD/COP/1/3; of the years before sessions were named, S/1234; of the
 * World Health Assembly and its board, `A67/31`, `EB134/5`.
 */
export const ownSeries =
  /^(?:A|EB)\d{2,3}\/\d{1,3}(?: (?:Rev|Add|Corr)\.\s?\d{1,2})?\*{0,3}$|^\d{1,3} (?:EX|C)\/|^[AES]\/\d{2,5}(?:\/(?:Rev|Add|Corr)\.\d{1,2})*\*{0,3}$|\/(?:L|CRP|RES|Dec|WP|INF|CONF|SR|PV)\b|^[A-Z]{2,5}(?:\/[A-Z\d][A-Za-z\d.-]*){2,}\/\d{1,3}\*{0,3}$/u

const called = String.raw`(?:(?:un|u\.n\.) )?(?:doc\.|document|documento|документ|文件|الوثيقة)|(?:draft )?(?:resolution|decision)|projet de (?:résolution|décision)|proyecto de (?:resolución|decisión)|проект (?:резолюции|решения)|(?:决议|决定)草案|مشروع (?:القرار|قرار)`
const within = new RegExp(
  String.raw`^(?:\[\p{L}{2}\]\s)?(?<before>[^\d.;:]{0,60}?)(?<!\p{L})(?:${called})(?: (?:no\.?|n°|№))?\s(?<symbol>[A-Z]{1,5}\/[A-Za-z\d./()-]*\d(?:\/(?:Rev|Add|Corr|Amend)\.\d{1,2})*(?: ?\(\d{4}\))?)(?<behind>(?:\s?[,;—–-]\s?[^.;]{1,80})?)$`,
  'iu',
)

/**
 * The symbol of a document in a line that calls it one: `Security Council Document S/1234`, `Document A/AC.18/66, NEW YORK, 24 June 1948`, `Draft
 * resolution A/C.3/80/L.5`. `before`: what stands over the word, which only names whose document it is. Null for a line that is a sentence.
 */
export function symbolWithin(text: string): { symbol: string; before: string } | null {
  const { symbol, before = '' } = within.exec(text)?.groups ?? {}
  return symbol === undefined ? null : { symbol, before: before.trim() }
}

/** Of the World Health Assembly in Arabic, which stands beside the Latin one: `ج ص ع٦٨-٢١`, of a document `ج٦٨/٢٤`, of the board `م ت١٣٦/٥`. */
export const arabicHealth = /^(?:ج ص ع|م ت|ج)\s?[\d٠-٩]{2,3}\s?[-./][\d٠-٩]{1,3}$/u
