// Ordinal numbers in words, feminine before "session" in French, Russian and Arabic, masculine and shortened before "período" in
// Spanish. Read in documents: en 68, fr 60, es 57, ru 61, ar 74 (rules.md 3.12); the others follow the grammar of the language.
import type { Language } from '../document/language.ts'

interface OrdinalWords {
  /** What is one word or irregular, by number: 1 to 19 and the tens. */
  readonly ordinals: Readonly<Record<number, string>>
  /** The tens as they stand before or after a unit. */
  readonly tens: Readonly<Record<number, string>>
  /** The units where they differ in a compound: vingt et unième, الحادية والعشرون. */
  readonly units?: Readonly<Record<number, string>>
  readonly joiner: string
}

const tens = [20, 30, 40, 50, 60, 70, 80, 90]

/** Words of 1 to 19, or as many as are given. */
function fromOne(words: string): Record<number, string> {
  return Object.fromEntries(words.split(', ').map((word, index) => [index + 1, word]))
}

function byTens(words: string): Record<number, string> {
  return Object.fromEntries(words.split(', ').map((word, index) => [tens[index] ?? 0, word]))
}

const spanishTens = byTens(
  'vigésimo, trigésimo, cuadragésimo, quincuagésimo, sexagésimo, septuagésimo, octogésimo, nonagésimo',
)

const arabicTens = byTens('العشرون, الثلاثون, الأربعون, الخمسون, الستون, السبعون, الثمانون, التسعون')

const arabicUnits = fromOne(
  'الحادية, الثانية, الثالثة, الرابعة, الخامسة, السادسة, السابعة, الثامنة, التاسعة',
)

export const ordinalWords: Readonly<Record<Exclude<Language, 'zh'>, OrdinalWords>> = {
  en: {
    ordinals: {
      ...fromOne(
        'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth',
      ),
      ...byTens(
        'twentieth, thirtieth, fortieth, fiftieth, sixtieth, seventieth, eightieth, ninetieth',
      ),
    },
    tens: byTens('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety'),
    joiner: '-',
  },
  fr: {
    ordinals: {
      ...fromOne(
        'première, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième, dix-septième, dix-huitième, dix-neuvième',
      ),
      ...byTens(
        'vingtième, trentième, quarantième, cinquantième, soixantième, soixante-dixième, quatre-vingtième, quatre-vingt-dixième',
      ),
    },
    tens: byTens(
      'vingt, trente, quarante, cinquante, soixante, soixante-dix, quatre-vingt, quatre-vingt-dix',
    ),
    units: { 1: 'unième' },
    joiner: '-',
  },
  es: {
    ordinals: {
      ...fromOne(
        'primer, segundo, tercer, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo, undécimo, duodécimo, decimotercer, decimocuarto, decimoquinto, decimosexto, decimoséptimo, decimoctavo, decimonoveno',
      ),
      ...spanishTens,
    },
    tens: spanishTens,
    joiner: ' ',
  },
  ru: {
    ordinals: {
      ...fromOne(
        'первая, вторая, третья, четвертая, пятая, шестая, седьмая, восьмая, девятая, десятая, одиннадцатая, двенадцатая, тринадцатая, четырнадцатая, пятнадцатая, шестнадцатая, семнадцатая, восемнадцатая, девятнадцатая',
      ),
      ...byTens(
        'двадцатая, тридцатая, сороковая, пятидесятая, шестидесятая, семидесятая, восьмидесятая, девяностая',
      ),
    },
    tens: byTens(
      'двадцать, тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто',
    ),
    joiner: ' ',
  },
  ar: {
    ordinals: {
      ...arabicUnits,
      1: 'الأولى',
      10: 'العاشرة',
      ...Object.fromEntries(
        Object.entries(arabicUnits).map(([unit, word]) => [10 + Number(unit), `${word} عشرة`]),
      ),
      ...arabicTens,
    },
    tens: arabicTens,
    units: { 1: 'الحادية' },
    joiner: ' و',
  },
}
