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

/** A kind of document, or four parts of which the last is a number: UNEP/CBD/COP/1/3. */
export const ownSeries =
  /^\d{1,3} (?:EX|C)\/|\/(?:L|CRP|RES|Dec|WP|INF|CONF|SR|PV)\b|^[A-Z]{2,5}(?:\/[A-Z\d][A-Za-z\d.-]*){2,}\/\d{1,3}\*{0,3}$/u
