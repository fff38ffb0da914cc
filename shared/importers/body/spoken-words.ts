// Paragraphs of a record that begin with who speaks: `Egypt: We propose ...`, `Chair: Any comments?`, `埃及：……`.
import type { Language } from '../../document/language.ts'
import { findGroup } from '../../sponsors/find-group.ts'
import { findState } from '../../sponsors/find-state.ts'
import { simplifyHan } from '../../simplify-han.ts'

const office =
  /^(?:the )?(?:acting )?(?:(?:vice-)?chair(?:man|woman|person)?|(?:vice-)?president|(?:co-)?facilitators?|secretary|secretariat|moderator|rapporteur|présidente?|secrétariat|facilitateur|presidente?|presidenta|secretaría|secretario|facilitador|председатель|секретарь|секретариат|координатор|(?:副)?主席|秘书处|秘书|协调人|الرئيس|الرئيسة|الأمانة|الميسر)$/iu

/** The speaker and the words behind the colon must both be there. */
export function isSpoken(text: string, language: Language): boolean {
  const [, speaker = '', words = ''] = /^([^:：]{2,80})[:：]\s*(\S.*)$/su.exec(text) ?? []
  if (words === '') return false
  const name = simplifyHan(speaker)
    .replace(/\s?[(（].*[)）]$/u, '')
    .trim()
  return (
    office.test(name) ||
    findState(name, language) !== null ||
    findState(name, 'en') !== null ||
    findGroup(name, language) !== null
  )
}
