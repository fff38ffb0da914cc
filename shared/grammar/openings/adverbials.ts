// Words that may stand before, inside or after an opening verb and are set off with it: "Also strongly urges", "Takes note also",
// "Noting with deep concern". Sources of regular expressions over words in lower case with one space between them.
import type { Language } from '../../document/language.ts'

export type SpacedLanguage = Exclude<Language, 'zh'>

export interface Adverbials {
  /** Says that the verb is that of the paragraph before: second time, third time (rules.md 3.7). */
  readonly also: string
  readonly further: string
  /** Before the verb, and between its words. */
  readonly before: string
  /** After it: closed, because an adjective of the object may follow ("Encourages timely ..."). */
  readonly after: string
}

const concern =
  'appreciation|concern|regret|satisfaction|interest|alarm|dismay|gratitude|pride|approval|pleasure|anxiety|sorrow|sadness|admiration|indignation|disappointment|outrage|thanks|consternation|recognition|anticipation|horror|respect|abhorrence'

/** "Encourages further efforts" has an adjective there, "Recalling further that" an adverb: the word after it decides. */
const beforeObject =
  '(?= (?:that|the|its|his|her|their|all|to|of|with|in|on|upon|a|an|any|those|these|this|resolutions?|decisions?|general assembly|security council|economic and social|human rights council|articles?|chapters?|paragraphs?|member states|states|united nations)\\b)'

export const adverbials: Readonly<Record<SpacedLanguage, Adverbials>> = {
  en: {
    also: 'also|likewise|equally|similarly',
    further: 'further|furthermore|moreover|in addition|additionally',
    before: 'still|again|once again|once more|therefore|accordingly|most|hereby|very|[a-z]+ly',
    after: `also|again|once again|once more|likewise|further${beforeObject}|strongly|firmly|unequivocally|categorically|in the strongest(?: possible)? terms|with (?:(?:the )?[a-z]+ ){0,2}(?:${concern})(?: and (?:[a-z]+ )?(?:${concern}))?`,
  },
  fr: {
    also: 'également|aussi|de même',
    further: 'en outre|de plus|par ailleurs',
    before:
      'de nouveau|à nouveau|une nouvelle fois|une fois de plus|une fois encore|encore|encore une fois|derechef|[a-zéèêâ]+ment',
    after:
      'de nouveau|à nouveau|une nouvelle fois|une fois de plus|une fois encore|encore une fois|derechef|vivement|fermement|énergiquement|instamment|vigoureusement|solennellement|catégoriquement|expressément|sincèrement|profondément|dans les termes les plus (?:énergiques|vifs)|avec (?:la |une? )?(?:plus |très )?(?:[a-zéèêâ]+ )?(?:satisfaction|préoccupation|inquiétude|regret|regrets|intérêt|reconnaissance|gratitude|force|insistance|fermeté|plaisir|fierté|consternation|indignation|tristesse|appréciation|vigueur|alarme|émotion|admiration)(?: (?:profonde?|vive?|grave|croissante?|particulier))?',
  },
  es: {
    also: 'también|asimismo|igualmente',
    further: 'además',
    before: 'nuevamente|de nuevo|una vez más|otra vez|[a-záéíóúñ]+mente',
    after:
      'nuevamente|de nuevo|una vez más|otra vez|enérgicamente|firmemente|encarecidamente|vivamente|profundamente|solemnemente|expresamente|categóricamente|en los términos más enérgicos|con (?:(?:la |el |un |una )?(?:más |muy )?[a-záéíóúñ]+ )?(?:reconocimiento|aprecio|preocupación|inquietud|pesar|satisfacción|beneplácito|interés|agradecimiento|gratitud|agrado|alarma|consternación|orgullo|firmeza|indignación|tristeza)(?: (?:profund[ao]|crecientes?|grave))?',
  },
  ru: {
    also: 'также',
    further: 'далее|кроме того',
    before:
      'особо|вновь|еще раз|снова|решительно|настоятельно|глубоко|серьезно|торжественно|твердо|полностью|искренне|категорически|безоговорочно|однозначно|самым решительным образом|с (?:[а-я]+(?:ой|ей|им|ым) ){0,2}(?:удовлетворением|признательностью|обеспокоенностью|озабоченностью|сожалением|интересом|тревогой|благодарностью|гордостью|возмущением|прискорбием|одобрением|огорчением)',
    after:
      'вновь|еще раз|снова|решительно|самым решительным образом|в самых решительных выражениях|с (?:[а-я]+(?:ой|ей|им|ым) ){0,2}(?:удовлетворением|признательностью|обеспокоенностью|озабоченностью|сожалением|интересом|тревогой|благодарностью|гордостью|возмущением|прискорбием|одобрением|огорчением)',
  },
  ar: {
    also: 'أيضا',
    further: 'كذلك|علاوة على ذلك',
    before: 'من جديد|مرة أخرى|مجددا|رسميا',
    after:
      'من جديد|مرة أخرى|مجددا|رسميا|بشدة|بقوة|بقلق(?: بالغ| شديد| عميق)?|بتقدير|بارتياح|بأسف|باهتمام|بأشد العبارات|مع (?:بالغ |عميق |شديد |مزيد |كبير )?(?:ال)?(?:قلق|تقدير|ارتياح|أسف|اهتمام|امتنان|جزع|استياء)(?: ال(?:بالغ|شديد|عميق))?',
  },
}
