import type { Language } from '../../shared/document/language.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import { isState, stateName } from '../../shared/sponsors/states.ts'

/** The name of a State or a group by its code, or the code itself. */
export function partyName(code: string, language: Language): string {
  return isState(code) ? stateName(code, language) : groupName(code, language)
}
