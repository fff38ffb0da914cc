// Words that extraction may have damaged: fused with each other or with the sign of a note, letters that no font could name, figures or marks
// inside Arabic words. Nothing is changed; it is told where to look.
import { type Ambiguity, excerptOf } from '../imported-document.ts'

/** No word of the six languages that a resolution needs is longer, compounds with hyphens apart. */
const longest = 27

/** Compounds whose hyphen stood at the end of a line: some extraction takes every such hyphen for the sign of a division. */
const unhyphenated =
  /(?<!\p{L})(?:государств\p{L}{0,3}(?:член|участни)\p{L}+|попрежнему|повидимому|полицейски[йхм]наблюдател\p{L}+|(?:quatre)(?:vingt|vingts)\p{L}*|(?:vingt|trente|quarante|cinquante|soixante)(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize)\p{L}*|ci(?:dessus|dessous|après|joint)|audelà|(?:celui|celle|ceux)ci|(?:eux|elles?|lui)mêmes?|peutêtre|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|SecretaryGeneral|longterm|decisionmaking|gendersensitive|evidencebased)(?!\p{L})/iu

/** The same of compounds that resolutions are full of: `peoplecentred`, `highlevel`, `vingtunième`. */
const fusedCompounds: readonly RegExp[] = [
  /(?<!\p{L})(?:people|person|gender|climate|age|child|evidence|victim|survivor|community|country|health|conflict|drug|trade|rights|data|user|results|action|policy|risk|science|knowledge|family|disability|export|poverty|terrorism|faith|ecosystem|market)(?:centred|centered|oriented|sensitive|responsive|based|related|owned|led|driven|friendly|specific)(?!\p{L})/iu,
  /(?<!\p{L})(?:far|wide|long|short|medium|middle|low|high|large|small|full)(?:reaching|ranging|term|lasting|income|scale|level|fledged|quality|risk)(?!\p{L})/iu,
  /(?:vingt|trente|quarante|cinquante|soixante)(?:et)?un(?:ième)?(?!\p{L})/iu,
]

/** What programs write for the look of words, where it was not understood: `\\&`, `$43 \\%$`, `1^{er}`, `&amp;`, `<br>`, `= = =`. */
const markup: readonly RegExp[] = [
  /\\\S/u,
  /\$\d+\$|\$[^$]{0,40}[\\^{}][^$]{0,40}\$/u,
  /\^\{|\{\s?\}\s?\^|(?<=\w)\^\d/u,
  /\*\*|(?<=\p{L})__|__(?=\p{L})/u,
  /&(?:amp|nbsp|lt|gt|quot|#\d{2,5});/iu,
  /<\/?(?:a|b|br|div|em|i|img|li|ol|p|span|strong|su[bp]|t[dhr]|table|u|ul)(?:\s[^<>]{0,200})?\/?>/iu,
  /\]\((?:https?:|#|\/)/u,
  /={2}|~{2}|(?:[=~+*] ){2}[=~+*]/u,
]

const signs: readonly RegExp[] = [
  unhyphenated,
  ...fusedCompounds,
  new RegExp(
    String.raw`(?<![\p{L}\p{M}/.@-])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]{${longest},60}(?![/.@])`,
    'u',
  ),
  /(?<![\p{L}/._=-])(?!Mc|Mac|De|La|Le|Di|Du|O)\p{L}\p{Ll}+\p{Lu}\p{Ll}{2,}/u,
  /\p{Ll}{3}\d{1,2}\p{Ll}{2}/u,
  /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]/u,
  /\p{Script=Arabic}[-@_+#=\u0640]{1,12}\p{Script=Arabic}/u,
  /\p{Script=Arabic}[\p{Script=Latin}]|[\p{Script=Latin}]\p{Script=Arabic}/u,
  /(?<!\p{L})\p{L}(?: \p{L}){5}(?!\p{L})/u,
]
/** Of Arabic: figures, stops and brackets where no sentence has them, and words in the order of the paper. */
const arabicSigns: readonly RegExp[] = [
  /(?<![\p{L}\p{M}])[ةى]\p{Script=Arabic}/u,
  /\p{Script=Arabic}[ةى]\p{Script=Arabic}/u,
  /(?<![\p{L}\p{M}])\p{Script=Arabic}+و ي(?:ل|ا|ر|ة|ن|ل\p{L})(?![\p{L}\p{M}])/u,
  /\d\p{Script=Arabic}/u,
  // A conjunction, a preposition and the article are written with the figure: و2043.
  /(?<![\p{L}\p{M}])(?![وفبلك]{0,2}(?:ال|لل)?\d)\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*\d/u,
  /\s[.،؛:](?=\S)/u,
  /\s\)(?:\s|$)|(?:^|\s)\((?:\s|$)/u,
]
const latinOrCyrillic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\ufffd\ue000-\uf8ff]/u
const aroundIt = 25

interface Written {
  readonly line: number
  readonly text: string
}

/** Where so many paragraphs show damage, and this share of all, none of the text is to be trusted. */
const manyDamaged = { count: 4, share: 0.25 }

/** At most one for each paragraph or note; one for every one where the text is bad as a whole. */
export function findDamage(written: readonly Written[]): Ambiguity[] {
  const places = written.map(({ text }) => placeOf(text))
  const damaged = places.filter((at) => at >= 0).length
  const whole = damaged >= manyDamaged.count && damaged >= written.length * manyDamaged.share
  return written.flatMap(({ line, text }, index) => {
    const at = places[index] ?? -1
    return text === '' || (at < 0 && !whole) ? [] : [tellDamage(line, text, at)]
  })
}

/** The same of letters that a page shows and its file does not name. */
export function findUnnamed(written: readonly Written[]): Ambiguity[] {
  return written.flatMap(({ line, text }) => {
    const at = text.indexOf('\ufffd')
    return at < 0 ? [] : [tellDamage(line, text, at)]
  })
}

function tellDamage(line: number, text: string, at: number): Ambiguity {
  const from = Math.max(0, at - aroundIt)
  const excerpt = excerptOf(text.slice(from, at + 2 * aroundIt))
  return { code: 'damaged-words', line, excerpt, alternatives: [excerpt] }
}

function placeOf(text: string): number {
  for (const sign of markup) {
    const at = text.search(sign)
    if (at >= 0) return at
  }
  return latinOrCyrillic.test(text) ? placeOfDamage(text) : -1
}

function placeOfDamage(text: string): number {
  const arabic = /\p{Script=Arabic}/u.test(text)
  for (const sign of arabic ? [...signs, ...arabicSigns] : signs) {
    const at = text.search(sign)
    if (at >= 0) return at
  }
  return arabic && !isBalanced(text) ? 0 : -1
}

/** As many brackets open as close; those of `a)` only close. */
function isBalanced(text: string): boolean {
  return text.replaceAll(/[^(]/g, '').length === text.replaceAll(/[^)]/g, '').length
}
