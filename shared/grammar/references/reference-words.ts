// The words around the number of a paragraph that is referred to, per language: "paragraph", "subparagraph", "operative", "above", "of
// the present resolution", and the words that say that the paragraph is one of another document. Sources of regular expressions,
// read without regard to case.
import type { Language } from '../../document/language.ts'

export type SpacedLanguage = Exclude<Language, 'zh'>

export interface ReferenceWords {
  /** The noun for one paragraph and for several; what may stand between it and the number; words of a series before or after it. */
  readonly one: string
  readonly many: string
  readonly subparagraph: string
  /** Between a sub-paragraph and its paragraph: "of", "du", "من". */
  readonly of: string
  readonly operative: { readonly before: string; readonly after: string }
  readonly preambular: { readonly before: string; readonly after: string }
  /** Between two numbers. */
  readonly joints: string
  /** The sign of a sub-paragraph, in the parentheses of the language. */
  readonly sign: string
  readonly again: string
  readonly above: string
  readonly below: string
  readonly here: string
  /** What follows the number where the paragraph is one of another document. */
  readonly foreignAfter: RegExp
  /** Words and symbols of other documents: behind one of them in a sentence, a number without "above" may be one of that document. */
  readonly documents: RegExp
  /** Names of this document, that are not those of another. */
  readonly own: RegExp
}

const latinAgain = 'bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies'
const latinSign = '[a-z]|[ivx]{2,5}|aa|bb|cc|dd|ee'
const openSign = (signs: string) => `\\(?(?:${signs})\\)`
const symbols = String.raw`[A-Z]+/[\w.()/-]*\d|\d+/\d+|\d+ ?\((?:19|20)\d\d\)`

const words = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])|${symbols}`, 'iu')
const stems = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})|${symbols}`, 'iu')

export const referenceWords: Readonly<Record<SpacedLanguage, ReferenceWords>> = {
  en: {
    one: 'paragraph|para\\.',
    many: 'paragraphs|paras\\.',
    subparagraph: 'sub-?paragraphs?',
    of: 'of(?: the)?',
    operative: { before: 'operative', after: '' },
    preambular: { before: 'preambular', after: 'of the preamble' },
    joints: ', ?and |, ?or |, ?| and | or | to | through |[–-]',
    sign: `\\((?:${latinSign})\\)`,
    again: latinAgain,
    above: '(?:(?:mentioned|referred to|set out|contained) )?above',
    below: '(?:(?:mentioned|referred to|set out|contained) )?below',
    here: '(?:of|in) (?:the present|this) (?:draft )?(?:resolution|decision)|hereof',
    foreignAfter:
      /^\s*(?:[,(]\s*)?(?:of|thereof|therein|from|in (?:its|their|the (?:annex|report|declaration|convention|protocol|charter|agreement))|to (?:the )?(?:annex|resolution)|annexed|as contained in)(?![\p{L}\p{N}])|^\s*[,(]?\s*(?:(?:general assembly|security council|assembly|council|commission) )?(?:resolution|decision|article|annex)s? /iu,
    documents: words(
      'resolutions?|decisions?|articles?|arts?\\.|annex(?:es)?|appendix|appendices|conventions?|protocols?|charter|statutes?|covenants?|agreements?|treat(?:y|ies)|(?<!to |submit a )reports?|declarations?|rules?|regulations?|sections?|chapters?|documents?|letters?|notes? by|notes? verbales?|agenda|programme of action',
    ),
    own: /(?:the present|this) (?:draft )?(?:resolution|decision)/giu,
  },
  fr: {
    one: 'paragraphe|par\\.',
    many: 'paragraphes|par\\.',
    subparagraph: 'alinéas?|sous-alinéas?',
    of: 'du|des|de',
    operative: { before: '', after: 'du dispositif' },
    preambular: { before: '', after: 'du préambule' },
    joints: ', ?| et | ou | à | au |[–-]',
    sign: openSign(latinSign),
    again: latinAgain,
    above: 'ci-dessus|supra|plus haut',
    below: 'ci-après|ci-dessous|infra|plus bas',
    here: 'de la présente (?:résolution|décision)|de cette (?:résolution|décision)|du présent projet de (?:résolution|décision)',
    foreignAfter:
      /^\s*(?:[,(]\s*)?(?:de |de la |de l[’']|du |des |d[’']|en annexe|annexé|susmentionné|précité|dans (?:la|le|sa|son)|(?:résolution|décision|article|annexe) )/iu,
    documents: words(
      'résolutions?|décisions?|articles?|annexes?|appendices?|conventions?|protocoles?|charte|statuts?|pactes?|accords?|traités?|rapports?|déclarations?|règles?|règlements?|sections?|chapitres?|documents?|lettres?|notes? du|notes? verbales?|ordre du jour|programme d’action',
    ),
    own: /(?:la présente|cette) (?:résolution|décision)|présent projet de (?:résolution|décision)/giu,
  },
  es: {
    one: 'párrafo|párr\\.',
    many: 'párrafos|párrs\\.',
    subparagraph: 'apartados?|incisos?|subpárrafos?',
    of: 'del|de los',
    operative: { before: '', after: 'dispositivo|de la parte dispositiva' },
    preambular: { before: '', after: 'preambular|del preámbulo' },
    joints: ', ?| y | e | o | u | a | al |[–-]',
    sign: openSign(latinSign),
    again: latinAgain,
    above: 'supra|más arriba|anterior|precedente|que antecede|que anteceden|anteriores|precedentes',
    below: 'infra|más abajo|siguiente|que figura a continuación',
    here: 'de (?:la presente|esta) (?:resolución|decisión)|del presente proyecto de (?:resolución|decisión)',
    foreignAfter:
      /^\s*(?:[,(]\s*)?(?:de |del |antes citad|mencionad|en (?:su|la|el) (?:resolución|anexo|informe)|(?:resolución|decisión|artículo|anexo) )/iu,
    documents: words(
      'resolución|resoluciones|decisión|decisiones|artículos?|anexos?|apéndices?|convención|convenciones|convenios?|protocolos?|carta|estatutos?|pactos?|acuerdos?|tratados?|informes?|declaración|declaraciones|reglas?|reglamentos?|sección|secciones|capítulos?|documentos?|notas? del|notas? verbales?|programa de acción',
    ),
    own: /(?:la presente|esta) (?:resolución|decisión)|presente proyecto de (?:resolución|decisión)/giu,
  },
  ru: {
    one: 'пункт|пункта|пункту|пунктом|пункте|п\\.',
    many: 'пункты|пунктов|пунктам|пунктами|пунктах|пп\\.',
    subparagraph: 'подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?',
    of: '',
    operative: { before: '', after: 'постановляющей части' },
    preambular: { before: '', after: 'преамбулы' },
    joints: ', ?| и | или | по |[–-]',
    sign: openSign(`${latinSign}|[а-я]`),
    again: latinAgain,
    above: 'выше',
    below: 'ниже',
    here: '(?:настоящей|данной|этой) резолюции|настоящего (?:решения|проекта (?:резолюции|решения))',
    // A genitive follows with nothing between, so what may follow is listed instead: a sign, a word of place or joining, an infinitive.
    foreignAfter:
      /^(?!\s*(?:$|[,;.:»")\]]|(?:в|во|на|с|со|о|об|для|при|по|и|а|или|к|ко|за|до|через|от|у|не|также|путем|без|принять|будет|будут|выше|ниже)(?!\p{L})|\p{L}+(?:ть|ться|ти|тись)(?!\p{L})))|^\s*(?:[,(]\s*)?(?:резолюц|решени|стат|приложен|доклад|конвенц|повестк)/iu,
    documents: stems(
      'резолюци|решени(?:е|я|ю|ем|и|й)|стат(?:ь|ей|ья)|приложени|конвенци|протокол|устав|статут|пакт|соглашени|договор|доклад|деклараци|правил|раздел|глав(?:а|ы|е|у)(?!\\p{L})|документ|письм|записк|повестк',
    ),
    own: /(?:настоящ(?:ая|ей|ую|ее|его|ем)|данной|этой) (?:проект\p{L}* )?(?:резолюци|решени)\p{L}*/giu,
  },
  ar: {
    one: '(?:و|ف)?(?:ب|ك)?الفقرة|(?:و|ف)?للفقرة',
    many: '(?:و|ف)?(?:ب|ك)?(?:الفقرتين|الفقرتان|الفقرات)|(?:و|ف)?(?:للفقرتين|للفقرات)',
    subparagraph:
      '(?:و|ف)?(?:ب|ك|ل)?(?:ال|ل)(?:فقرة|فقرتين|فقرتان|فقرات) (?:الفرعية|الفرعيتين|الفرعيتان)',
    of: 'من',
    operative: { before: '', after: 'من المنطوق|من منطوق' },
    preambular: { before: '', after: 'من الديباجة|من ديباجة' },
    joints: ' ?، ?و ?| ?، ?| و ?| أو | إلى |[–-]',
    sign: "\\((?:[أ-ي]ـ?|هـ)\\)|['‘’][0-9٠-٩]{1,2}['‘’]",
    again: 'مكررا(?: (?:ثانيا|ثالثا|رابعا|خامسا))?',
    above: '(?:الوارد(?:ة|تين|ات) |المذكور(?:ة|تين|ات) |المشار إلي(?:ها|هما|هن) )?أعلاه',
    below: '(?:الوارد(?:ة|تين|ات) |المذكور(?:ة|تين|ات) )?أدناه',
    here: '(?:من )?هذا (?:القرار|المقرر)',
    foreignAfter: /^\s*(?:[،(]\s*)?(?:من|في|بقرار|لقرار|الوارد|المرفق|المذكور)(?!\p{L}*ت)/iu,
    documents: stems(
      '(?:و|ف)?(?:ب|ك|ل)?(?:ال|ل)?(?:قرار|مقرر|مادة|مواد|مرفق|تذييل|اتفاقي|بروتوكول|ميثاق|نظام|عهد|اتفاق|معاهد|تقرير|إعلان|قاعدة|فرع|فصل|وثيق|رسال|مذكر)',
    ),
    own: /(?:و|ف)?(?:ب|ل)?هذا (?:القرار|المقرر)/giu,
  },
}
