// The page that a delegation sets before what it says: the mission and its address, the one word STATEMENT, by whom and where it is made, and
// that it is to be checked against delivery. The text begins with the words to the Chair. In six languages.
import { simplifyHan } from '../../simplify-han.ts'
import { endsSentence } from '../lines/finished.ts'
import { widthOf } from '../lines/source-lines.ts'

const called =
  /^(?:statement|intervention|remarks|address|speech|déclaration|allocution|discours|declaración|intervención|discurso|заявление|выступление|речь|发言|讲话|致辞|بيان|كلمة)$/iu

const toTheChair =
  /^(?:(?:thank you,? )?(?:mr\.?|mister|madam|madame|distinguished|honou?rable) (?:co-|vice-)?(?:president|chair(?:man|woman|person|s)?|facilitators?|secretary-general|speaker)|(?:monsieur|madame) (?:le |la |l['’])?(?:vice-)?(?:présidente?|secrétaire générale?|modérat\p{L}+)|(?:señora?|sra?\.) (?:vice)?(?:president[ea]|secretari[oa] general)|(?:уважаем(?:ый|ая) )?(?:господин|госпожа|г-н|г-жа) председатель|(?:尊敬的)?(?:大会)?主席(?:先生|女士|阁下)?|(?:ال)?سيد(?:ة|تي|ي)? (?:ال)?رئيسة?)(?: of the general assembly)?\s?[,:!،，：！]$/iu

/** Whether a line says that what follows is spoken, and nothing else. */
export function isStatementWord(text: string): boolean {
  return called.test(simplifyHan(text.trim()))
}

/** The line with the words to the Chair behind a line that calls it a statement and says nothing else; null where there is none. */
export function findAddress(lines: readonly { readonly text: string }[]): number | null {
  const plain = lines.map(({ text }) => simplifyHan(text.replaceAll(/[*_]/gu, '').trim()))
  const from = plain.findIndex(isStatementWord)
  const at = from < 0 ? -1 : plain.findIndex((text, index) => index > from && toTheChair.test(text))
  return at < 0 || plain.slice(0, at).some(isSentence) ? null : at
}

/** Of the text of a letter, say, with which the statement is sent. */
function isSentence(text: string): boolean {
  return endsSentence(text) && widthOf(text) > 40
}
