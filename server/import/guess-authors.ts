// Which delegation an author of tracked changes probably is: by what was said before in the meeting, otherwise by the name itself.
import { languages } from '../../shared/document/language.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { findState } from '../../shared/sponsors/find-state.ts'

/** Null where nothing tells: a person decides. */
export function guessDelegation(author: string, known: ReadonlyMap<string, string>): string | null {
  const said = known.get(author)
  if (said !== undefined) return said
  const plain = author.replace(
    /^(?:The )?(?:Permanent Mission|Delegation|Mission) of (?:the )?/iu,
    '',
  )
  const names = [author, plain, ...plain.split(/[(),:/–-]/u)].map((name) => name.trim())
  for (const name of names) {
    if (isState(name.toUpperCase()) && name.length === 3) return name.toUpperCase()
    for (const language of languages) {
      const code = name === '' ? null : findState(name, language)
      if (code !== null) return code
    }
  }
  return null
}
