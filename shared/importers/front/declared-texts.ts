// Under the title of a declaration stands by which resolution it was adopted, often over two lines: `Adoptée par l’Assemblée générale dans sa résolution
// 33/73 du 15 décembre 1978`. The number and the day are those of the resolution.
import { simplifyHan } from '../../simplify-han.ts'

const assembly = String.raw`(?:the )?(?:united nations )?general assembly|l['’]assemblée générale(?: des nations unies)?|la asamblea general(?: de las naciones unidas)?`
const verbs = String.raw`adopted|proclaimed|approved|adoptée?s?|proclamée?s?|aprobad[ao]s?|adoptad[ao]s?|proclamad[ao]s?`
const number = String.raw`(\d{1,3}\/\d{1,3}|\d{1,4} ?(?:[A-Z] ?)?\([XVI]+\))`
const western = new RegExp(
  String.raw`^(?:${verbs})(?: (?:and|et|y) (?:${verbs}))? (?:by|par|por) (?:${assembly})(?:,? (?:in|by|dans|par|en|mediante|por))?(?: its| sa| la| su)? (?:resolution|résolution|resolución) ${number}`,
  'iu',
)
const russian = new RegExp(
  String.raw`^(?:принят|провозглашен|утвержден)\p{L}* (?:(?:и \p{L}+ )?генеральной ассамблеей(?: оон| организации объединенных наций)? в )?резолюци(?:ей|и) ${number}`,
  'iu',
)
/** The line ends with the verb; before `的` a sentence goes on: `大会第79/1号决议通过的《未来契约》`. */
const chinese = new RegExp(
  String.raw`^[(（]?经?(?:联合国)?大会(?:于|在)?(?:第.{1,12}会议)?(?:\d[\d年月日\s]{6,18}|[一二三四五六七八九十〇○零]{4}年.{4,8}日)?(?:以|在)?第\s?${number}\s?号决议案?(?:所?(?:通过|宣布|公布|采纳|认可|核可)(?:并|和)?){1,2}[)）]?。?$`,
  'u',
)

/** The number of the resolution; null for any other line. */
export function declaredBy(text: string): string | null {
  const found = western.exec(text) ?? russian.exec(text) ?? chinese.exec(simplifyHan(text))
  return found?.[1] ?? null
}

/** The line below goes on, up to the day: `Генеральной Ассамблеи ООН`. */
export function goesOnDeclared(text: string): boolean {
  return /^(?:генеральной ассамблеи|de l['’]assemblée|de la asamblea|of the general|on |du |de |от )/iu.test(
    text,
  )
}
