// Openers whose shape is certain though their words are in no list: an expression of concern or thanks with any adjective, a
// participle in -ing, -ant, -ando, the Arabic إذ with a verb. Sources of regular expressions over words in lower case, anchored where
// the verb begins.
import type { SpacedLanguage } from './adverbials.ts'

export interface OpenPattern {
  readonly part: 'preamble' | 'operative'
  /** Null where the words themselves are the key. */
  readonly key: string | null
  readonly source: string
}

const thanks = 'appreciation|gratitude|thanks|gratefulness|recognition|satisfaction|admiration'
const worry =
  'concern|alarm|dismay|outrage|anxiety|regret|disappointment|consternation|indignation|sorrow|shock|horror|grief|sadness|distress|emotion'
const feelings =
  'support|hope|conviction|solidarity|sympathy|condolences|wish|readiness|determination|belief|expectation|confidence|commitment|resolve|intention|desire|view|opinion|willingness|interest|pleasure|best wishes|congratulations'
const adjectives = '(?: [a-z]+(?:,? and [a-z]+)?){0,2}'
const owner = '(?: (?:its|the|their))?'

const french =
  "(?:sa|son|ses|l'|la|le|une?|leur|sa vive|son vif|sa profonde|son profond|sa très vive|sa grave|sa sincère|ses sincères|toute sa|tout son)"
const inquietude = 'préoccupation|inquiétude|consternation|émotion|alarme|tristesse'
const spanish = '(?:su|sus|la|el)(?: (?:más )?[a-záéíóúñ]+){0,2}'
const inquietud = 'preocupación|inquietud|alarma|consternación|emoción'

export const openPatterns: Readonly<Record<SpacedLanguage, readonly OpenPattern[]>> = {
  en: [
    ...noted('not(?:ing|es)|tak(?:ing|es) note', '(?: also| further)? with (?:[a-z]+ ){0,2}', {
      apprec: 'appreciation|satisfaction|gratitude',
      concern: 'concern|alarm|dismay|anxiety',
      regret: 'regret|disappointment',
    }),
    english('preamble', 'appreciating', 'expressing', thanks),
    english('preamble', 'expressing_concern', 'expressing', worry),
    english('preamble', null, 'expressing', feelings),
    english('preamble', 'reiterating', 'reiterating', `${worry}|${thanks}`),
    english('operative', 'reiterates', 'reiterates', `${worry}|${thanks}`),
    english('operative', 'expresses_apprec', 'expresses', thanks),
    english('operative', 'expresses_concern', 'expresses', worry),
    english('operative', null, 'expresses', feelings),
    english('operative', 'emphasizes', 'emphasi[sz]es', worry),
    {
      part: 'preamble',
      key: null,
      source:
        'having (?:(?:also|further|been|once again|[a-z]+ly) ){0,2}(?!the\\b|its\\b)(?:[a-z]+(?:ed|en|ought|eld)|met|heard|read|had|made|set|taken note|taken into account)',
    },
    { part: 'preamble', key: null, source: '(?:re-)?[a-z]{3,}ing' },
    { part: 'operative', key: null, source: '(?:re-)?[a-z]{3,}s(?= (?:the|its)\\b)' },
  ],
  fr: [
    ...noted(
      'not(?:ant|e)|pr(?:enant|end) note',
      '(?: également)? avec (?:une? )?(?:[a-zéèêâ]+ )?',
      {
        apprec: 'satisfaction|reconnaissance|gratitude',
        concern: 'préoccupation|inquiétude|consternation',
        regret: 'regret',
      },
    ),
    {
      part: 'preamble',
      key: 'expressing_concern',
      source: `exprimant ${french} (?:${inquietude})(?: (?:profonde?|vive?|grave))?`,
    },
    {
      part: 'preamble',
      key: 'reiterating',
      source: `(?:réitérant|redisant) ${french} (?:${inquietude}|gratitude|reconnaissance|satisfaction)(?: (?:profonde?|vive?|grave))?`,
    },
    {
      part: 'operative',
      key: 'reiterates',
      source: `(?:réitère|redit) ${french} (?:${inquietude}|gratitude|reconnaissance|satisfaction)(?: (?:profonde?|vive?|grave))?`,
    },
    {
      part: 'preamble',
      key: 'appreciating',
      source: `exprimant ${french} (?:gratitude|reconnaissance|satisfaction|remerciements)`,
    },
    {
      part: 'preamble',
      key: null,
      source: `exprimant ${french} (?:préoccupation|inquiétude|gratitude|reconnaissance|satisfaction|espoir|conviction|soutien|appui|solidarité|regret|regrets|remerciements|indignation|consternation|volonté|sympathie|condoléances|admiration)`,
    },
    {
      part: 'operative',
      key: 'expresses_apprec',
      source: `exprime ${french} (?:gratitude|reconnaissance|satisfaction|remerciements|appréciation)`,
    },
    {
      part: 'operative',
      key: 'expresses_concern',
      source: `exprime ${french} (?:${inquietude}|indignation|regret|regrets)(?: (?:profonde?|vive?|grave))?`,
    },
    {
      part: 'operative',
      key: null,
      source: `exprime ${french} (?:espoir|conviction|soutien|appui|solidarité|condoléances|volonté|intention|avis|souhait|détermination)`,
    },
    {
      part: 'preamble',
      key: null,
      source:
        "ayant (?:(?:également|aussi|dûment|pris|été) ){0,2}(?:[a-zéèêâ]+(?:é|ée|és|ées|i|u|is|it|ert)|présent à l' esprit|note|acte|connaissance)",
    },
    { part: 'preamble', key: null, source: "(?:se |s' |nous )?[a-zéèêâîïûç]{3,}ant" },
  ],
  es: [
    ...noted(
      'observ(?:ando|a)|tom(?:ando|a) nota',
      '(?: también| además)? con (?:[a-záéíóúñ]+ )?',
      {
        apprec: 'reconocimiento|aprecio|satisfacción|agradecimiento|gratitud',
        concern: 'preocupación|inquietud|alarma|consternación',
        regret: 'pesar',
      },
    ),
    {
      part: 'preamble',
      key: 'expressing_concern',
      source: `expresando (?:${spanish} )?(?:grave |profunda |honda |seria )?(?:${inquietud})(?: (?:profunda|grave))?`,
    },
    {
      part: 'preamble',
      key: 'reiterating',
      source: `reiterando ${spanish} (?:${inquietud}|gratitud|agradecimiento|reconocimiento|aprecio)(?: (?:profund[ao]|grave))?`,
    },
    {
      part: 'operative',
      key: 'reiterates',
      source: `reitera ${spanish} (?:${inquietud}|gratitud|agradecimiento|reconocimiento|aprecio)(?: (?:profund[ao]|grave))?`,
    },
    {
      part: 'preamble',
      key: 'appreciating',
      source: `expresando ${spanish} (?:gratitud|agradecimiento|reconocimiento|aprecio)(?: (?:profund[ao]|más sincero))?`,
    },
    {
      part: 'preamble',
      key: null,
      source: `expresando ${spanish} (?:preocupación|inquietud|gratitud|agradecimiento|reconocimiento|aprecio|satisfacción|esperanza|apoyo|solidaridad|pesar|condolencias|convicción|indignación|tristeza)(?: (?:profund[ao]|grave))?`,
    },
    {
      part: 'operative',
      key: 'expresses_concern',
      source: `expresa ${spanish} (?:${inquietud}|pesar|indignación)(?: (?:profund[ao]|grave))?`,
    },
    {
      part: 'operative',
      key: 'expresses_apprec',
      source: `expresa ${spanish} (?:gratitud|agradecimiento|reconocimiento|aprecio|satisfacción|beneplácito)(?: (?:profund[ao]|más sincero))?`,
    },
    {
      part: 'operative',
      key: null,
      source: `expresa ${spanish} (?:esperanza|apoyo|solidaridad|condolencias|convicción|intención|deseo|opinión|voluntad|determinación)`,
    },
    {
      part: 'preamble',
      key: null,
      source: 'habiendo (?:también |asimismo )?[a-záéíóúñ]+(?:ado|ido|ído|to|cho)',
    },
    { part: 'preamble', key: null, source: '[a-záéíóúñ]{2,}(?:ándose|iéndose|ando|iendo|yendo)' },
  ],
  ru: [
    ...noted('отмеча(?:я|ет)', '(?: также| далее)? с (?:[а-я]+(?:ой|ей|им|ым) )?', {
      apprec: 'удовлетворением|признательностью|благодарностью',
      concern: 'обеспокоенностью|озабоченностью|тревогой',
      regret: 'сожалением',
    }),
    {
      part: 'preamble',
      key: 'expressing_concern',
      source:
        'выражая (?:свою |свое )?(?:[а-я]+(?:ую|юю|ое) ){0,2}(?:обеспокоенность|озабоченность|тревогу)',
    },
    {
      part: 'preamble',
      key: 'appreciating',
      source:
        'выражая (?:свою |свое )?(?:[а-я]+(?:ую|юю|ое) ){0,2}(?:признательность|благодарность)',
    },
    {
      part: 'preamble',
      key: null,
      source:
        'выражая (?:свою |свое |свой )?(?:[а-я]+(?:ую|юю|ое|ый|ий) ){0,2}(?:обеспокоенность|озабоченность|признательность|благодарность|надежду|сожаление|убежденность|поддержку|удовлетворение|солидарность|готовность|тревогу|возмущение)',
    },
    {
      part: 'operative',
      key: 'expresses_concern',
      source:
        'выражает (?:свою |свое )?(?:[а-я]+(?:ую|юю|ое) ){0,2}(?:обеспокоенность|озабоченность|тревогу|возмущение)',
    },
    {
      part: 'operative',
      key: 'expresses_apprec',
      source:
        'выражает (?:свою |свое )?(?:[а-я]+(?:ую|юю|ое) ){0,2}(?:признательность|благодарность|удовлетворение)',
    },
    // In the translations of the 1940s to 1960s a feeling has its own word.
    {
      part: 'operative',
      key: 'expresses_apprec',
      source:
        'выражает (?:свое )?чувство (?:[а-я]+(?:ой|ого|ей|его) )?(?:признательности|благодарности|удовлетворения)',
    },
    {
      part: 'operative',
      key: null,
      source:
        'выражает (?:свою |свое |свой )?(?:[а-я]+(?:ую|юю|ое|ый|ий) ){0,2}(?:надежду|сожаление|убежденность|поддержку|солидарность|готовность|намерение|мнение|решимость|соболезнования)',
    },
    {
      part: 'preamble',
      key: null,
      source: '[а-я]{2,}(?:ывая|ивая|ируя|уя|ляя|давая)(?:сь)?',
    },
    { part: 'preamble', key: null, source: '[а-я]{3,}(?:ав|ив|ев|ув|ыв)(?:шись)?' },
    {
      part: 'preamble',
      key: null,
      source: 'будучи (?:[а-я]+о )?[а-я]+(?:ен|на|ен[ао]|ан[ао]?)',
    },
  ],
  ar: [
    ...noted('(?:و?إذ )?[تي]لاحظ', '(?: أيضا| كذلك)? مع (?:بالغ |عميق |شديد )?(?:ال)?', {
      apprec: 'تقدير|ارتياح|امتنان',
      concern: 'قلق',
      regret: 'أسف',
    }),
    ...expressedInArabic('preamble', 'و?إذ [تي]عرب', {
      appreciating: 'تقدير|امتنان|شكر',
      expressing_concern: 'قلق|جزع|انزعاج',
    }),
    ...expressedInArabic('operative', '[تي]عرب', {
      expresses_apprec: 'تقدير|امتنان|شكر',
      expresses_concern: 'قلق|جزع|انزعاج',
    }),
    { part: 'preamble', key: null, source: 'و?إذ [تي]\\p{L}{2,}' },
    { part: 'preamble', key: null, source: 'وقد \\p{L}{3,}ت' },
    // The Council is masculine.
    {
      part: 'preamble',
      key: null,
      source: 'وقد (?:أحاط علما|أخذ علما|اجتمع|اطلع|ناقش|بحث|تابع|أعاد النظر)',
    },
    // The infinitive as an adverb: "out of its conviction".
    { part: 'preamble', key: null, source: 'و?\\p{L}{3,8}ا (?:\\p{L}+ا )?منها?' },
  ],
}

/** Of deep concern, عن بالغ قلقها; an adjective behind it is not set off. */
function expressedInArabic(
  part: OpenPattern['part'],
  verb: string,
  feelings: Readonly<Record<string, string>>,
): OpenPattern[] {
  const degree = 'بالغ|عميق|شديد|خالص|صادق|فائق|كبير'
  return Object.entries(feelings).map(([key, nouns]) => {
    return { part, key, source: `${verb}(?: أيضا| كذلك)? عن (?:(?:${degree}) )?(?:${nouns})ها?` }
  })
}

/** "Noting with great concern": the feeling gives the key. There is no operative key for regret. */
function noted(
  verb: string,
  manner: string,
  nouns: { readonly apprec: string; readonly concern: string; readonly regret: string },
): OpenPattern[] {
  const source = (feeling: string) => `(?:${verb})${manner}(?:${feeling})`
  return [
    { part: 'preamble', key: 'noting_apprec', source: source(nouns.apprec) },
    { part: 'preamble', key: 'noting_concern', source: source(nouns.concern) },
    { part: 'preamble', key: 'noting_regret', source: source(nouns.regret) },
    { part: 'operative', key: 'takes_note_apprec', source: source(nouns.apprec) },
    { part: 'operative', key: 'notes_concern', source: source(nouns.concern) },
  ]
}

function english(
  part: OpenPattern['part'],
  key: string | null,
  verb: string,
  nouns: string,
): OpenPattern {
  return {
    part,
    key,
    source: `${verb}(?: also| further| once again)?${owner}${adjectives} (?:${nouns})(?: and (?:its )?(?:[a-z]+ )?(?:${nouns}))?`,
  }
}
