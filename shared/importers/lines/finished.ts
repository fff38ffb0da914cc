// Whether a line may be the end of a paragraph, and whether it begins in the middle of a sentence.

/** Of notes; U+FFFC stands for one that the source itself refers to. */
const marks = String.raw`(?:\s?(?:\uFFFC{1,4}|\d{1,3}[/／]?|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|<sup>\d+<\/sup>|[(（]注\d?[)）]|\*{1,4}))?`
const closing = String.raw`[”’"'»›)）\]】」]*`
const ending = new RegExp(String.raw`[,;.:!?，、；。：！？،؛؟…―—]${closing}${marks}\s*$`, 'u')
const connective = new RegExp(
  String.raw`[;；؛]\s?(?:and|or|et|ou|y|o|e|и|или|和|或|以及|و)\s*$`,
  'u',
)

/** The point within a symbol, `A/C.3/78/L.30 and L.31`, is no stop with the sign of a note behind it. */
const pointOfSymbol =
  /(?<=\/[A-Z][A-Za-z]{0,5}|(?<=[\s,(])(?:L|CRP|WP|INF|Add|Rev|Corr|Amend))\.(?=\d{1,4}\s*$)/u

/** Patterns that end in `$` are tried from every character, so a long paragraph is not given to them whole. */
function endOf(text: string): string {
  return text.slice(-60).replace(pointOfSymbol, '')
}

/** The last point of a symbol is no stop: `A/C.3/78/L.31`. */
const symbolEnd = /\/[A-Z][A-Za-z]{0,4}\.\d{1,4}$/u

/** True where the text ends as paragraphs of a resolution end: comma, semicolon, full stop, colon, "; and". */
export function isFinished(whole: string): boolean {
  const text = endOf(whole)
  if (symbolEnd.test(text)) return false
  return (ending.test(text) && !/[、]\s*$/.test(text)) || connective.test(text)
}

/**
 * How many lines stand before the first that ends in a sign: titles, sponsors and agenda items end in none and stand apart from each other,
 * so that they are cut off there says nothing of how the text is set.
 */
export function linesOfHead(lines: readonly { readonly text: string }[]): number {
  // A figure behind a sign is the end of a symbol here: L.2/Rev.1.
  const first = lines.findIndex(({ text }) => isFinished(text) && !/\d\s*$/u.test(text))
  return Math.max(0, first)
}

const lastStop = new RegExp(String.raw`([,;.:!?，、；。：！？،؛؟…])${closing}${marks}\s*$`, 'u')

/** The stop that ends the text, behind closing signs and the sign of a note; null where there is none. */
export function finalStop(text: string): string | null {
  return lastStop.exec(endOf(text))?.[1] ?? null
}

/** True without a stop at the end, and without a word behind which more must follow: as headings end. */
export function endsBare(text: string): boolean {
  return finalStop(text) === null && !endsInAnd(text)
}

/** True where the text ends a sentence. */
export function endsSentence(text: string): boolean {
  return new RegExp(String.raw`[.。!?！？؟]${closing}${marks}\s*$`, 'u').test(endOf(text))
}

/** True where a line cannot begin a paragraph: in lower case (Russian begins its preamble so), or with a closing sign. */
export function beginsInside(text: string): boolean {
  return /^(?:\p{Script=Latin}(?<=\p{Ll})|[,;.:!?，、；。：！？،؛؟)）\]》〉”’»])/u.test(text)
}

/** True where a sentence cannot end. */
export function endsInAnd(text: string): boolean {
  return /\P{L}(?:and|or|of|the|et|ou|de|du|del|y|e|o|и|или|от)$|[的和与與及或、（《“]$/u.test(
    text.slice(-20),
  )
}

/**
 * Whether a text without an end may stand over the first words of another paragraph: a short line, or one that ends in `..., and`, as students
 * link the paragraphs of a preamble.
 */
export function mayPrecede(text: string, short: boolean): boolean {
  return /[,;]\s(?:and|or)$/u.test(text.slice(-20)) || (short && !endsInAnd(text))
}

/** True where a day or a place must follow. */
export function endsInPreposition(text: string): boolean {
  return endsInAnd(text) || preposition.test(text.slice(-20))
}

const preposition =
  /\P{L}(?:before|after|by|until|since|from|on|in|to|at|as|le|au|dès|avant|après|jusqu’au|el|al|hasta|desde|до|с|на|по|к|من|في|إلى|حتى|المؤرخ|بتاريخ|于|至|在|自)$/u

export function endsInComma(text: string): boolean {
  return /[,،，]/u.test(finalStop(text) ?? '')
}

/** In Chinese a comma ends clauses and paragraphs alike, and many words open both. */
export function endsInHanComma(text: string): boolean {
  return finalStop(text) === '，'
}

/** Words behind which a number stands, at the end of a line. */
export const abbreviated =
  /(?:^|[^\p{L}])(?:vols?|nos?|chap|sect|secc|cap|paras?|párrs?|par|núms?|p|pp|Sales No|т|гл|п|пп|разд|ст)\.$/iu
