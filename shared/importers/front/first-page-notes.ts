// The notes that first pages have, marked with asterisks: that a document is reissued, for which group a sponsor acts, which State is no member,
// the symbol of the agenda (rules.md 1.1, 1.3, 5.3). They are known by their words wherever they stand.
import { languages } from '../../document/language.ts'
import { readBehalfNote } from '../../grammar/on-behalf.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { isReissueNote } from './masthead-words.ts'

const usual =
  /^(?:the resolutions and decisions adopted by .* will be (?:contained|issued|published)|(?:the report of the committee|le rapport de la commission|el informe de la comisión) .{0,80}(?:(?:is being|will be|est|sera|se) (?:issued|publié|publica|publicará|distribuye))|les résolutions et (?:les )?décisions adoptées par .* (?:figureront|seront)|las resoluciones y (?:las )?decisiones aprobadas por .* (?:figurarán|se (?:recogerán|incluirán|publicarán))|резолюции и решения, принятые .* будут|.{2,20}通过的(?:各项)?决议和决定将|(?:ست(?:رد|نشر|صدر)|ترد|ت[ُ]?نشر) (?:ال)?قرارات وال?مقررات|القرارات والمقررات التي (?:اتخذها|اعتمدها) .* (?:ست(?:رد|نشر|صدر)|ترد)|States? (?:that (?:is|are) )?not (?:a )?members? of|(?:non-?members? States?)|observer States?[.]?$|État observateur|Estado observador|государство-наблюдатель|观察员国|دولة مراقبة|États? (?:qui n['’]est pas |non )membres? d|Estados? (?:que no (?:es|son) miembros?|no miembros?) d|Государств[оа],? не являющ|非.{2,20}(?:成员国|成员|理事国)|دول(?:ة|تان|) (?:غير|ليست) (?:عضو|أعضاء)|(?:this|the present) (?:document|conference room paper|report|text|paper) .*(?:not been (?:formally )?edited|submitted late|being issued|was submitted|is being|reproduced|circulated|in the languages? of)|(?:la|le) présente? .*(?:revu|édité|tardiv|distribué|reproduit|soumis|mis en distribution|langues? (?:de l['’]original|dans))|(?:este|el presente|la presente) .*(?:se (?:distribuye|publica|reproduce|present[aó])|sin revisión)|настоящ(?:ий|ая|ее) .*(?:изда[её]тся|выпускается|распространяется|воспроизводится|представлен)|(?:the delegations? of .{3,200} (?:has |have )?expressed|les? délégations? d.{3,200} (?:a|ont) exprimé|la délégation d.{3,200} a exprimé|las? delegaci(?:ón|ones) de.{3,200} (?:expres|formul)).*(?:reserv|réserv|opposi)|[A-Z]{1,4}\/[\w./-]+[.。]?$)/iu

/** `text` is the note without its sign. */
export function isFirstPageNote(text: string): boolean {
  const plain = text.trim()
  if (plain.length > 600) return false
  return (
    isReissueNote(plain) ||
    isAdoptionNote(plain) ||
    usual.test(simplifyHan(plain)) ||
    languages.some((language) => readBehalfNote(plain, language) !== null)
  )
}

const adoption =
  /^(?:(?:resolution |decision |declaration )?adopted on the report|(?:résolution |décision |déclaration )?adoptée? sur (?:le )?rapport|(?:resolución |decisión |declaración )?(?:aprobada|adoptada) (?:previo|sobre|el|a propuesta|.{0,40}informe)|(?:резолюция,? |решение,? |декларация,? )?принят(?:ая|ое|а|о) по докладу|本?决议.{0,40}报告.{0,60}通过|قرار (?:اتخذ|اعتُ?مد) بناء على)/iu

/** UNESCO says in a note to the title of a text when it was adopted: `* Resolution adopted on the report of Commission IV at the 16th plenary meeting`. */
export function isAdoptionNote(text: string): boolean {
  return adoption.test(simplifyHan(text.trim()))
}
