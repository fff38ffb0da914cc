// What a delegation is called: a State, or a group that speaks for its members.
import type { Language } from '../document/language.ts'
import { groupName, isGroup } from './groups.ts'
import { stateName } from './states.ts'

/** The short name as printed; the code itself where neither a State nor a group has it. */
export function delegationName(code: string, language: Language): string {
  return isGroup(code) ? groupName(code, language) : stateName(code, language)
}
