// Shapes of symbols that are no symbols of the series of the United Nations, or not yet.

/** Symbols of other organizations and of the bodies that have series of their own: A78/A/CONF./7, LC/SES.40/L.3. */
export const otherSymbol =
  /^(?=\S*\d)[A-Z]{1,6}(?:\d{1,3}|\(\d{1,3}\))?(?:\/[A-Z\d][A-Za-z\d.-]*){1,6}(?: ?\(\d{4}\))?\*{0,3}$/u

/** A symbol whose number is still left open: `A/C.1/80/L.__`, `S/2026/…`, `A/RES/[XX]/[YYYY]`. */
const left = String.raw`[[(]?(?:[XxYy]{1,4}|…|\.{2,}|_+|#+|\s)[\])]?`
export const openSymbol = new RegExp(
  String.raw`^[A-Z]{1,4}\/(?:[A-Z\d][\w.-]*\/){0,4}(?:[A-Z]{1,4}\.)?${left}(?:\/${left})?$`,
  'u',
)

/** A kind of document, or four parts of which the last is a number: UNEP/CBD/COP/1/3. */
export const ownSeries =
  /\/(?:L|CRP|RES|WP|INF|CONF|SR|PV)\b|^[A-Z]{2,5}(?:\/[A-Z\d][A-Za-z\d.-]*){2,}\/\d{1,3}\*{0,3}$/u
