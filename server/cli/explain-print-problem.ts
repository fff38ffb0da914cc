import { unreachable } from '../../shared/assert.ts'
import type { PrintProblem } from '../print/print-job.ts'

/** One English sentence for the terminal. */
export function explainPrintProblem(problem: PrintProblem): string {
  switch (problem.code) {
    case 'missing-glyph':
      return [
        `No font of the printed page has: ${problem.characters.map(nameCharacter).join(', ')}.`,
        ...problem.places.map(
          ({ character, number, words }) =>
            `${nameCharacter(character)} stands in${number === null ? '' : ` ${number}`} “${words}”.`,
        ),
      ].join('\n')
    case 'print-failed':
      return `The document could not be printed: ${problem.reason}.`
    case 'print-time-limit':
      return `Printing took longer than ${problem.limitMs / 1000} seconds and was given up.`
    case 'print-memory-limit':
      return `Printing took more than ${Math.round(problem.limitBytes / 1_048_576)} MB and was given up.`
    case 'print-cancelled':
      return 'The print was cancelled.'
    case 'print-queue-full':
    case 'print-closed':
      return `The printer takes no documents (${problem.code}).`
    default:
      return unreachable(problem)
  }
}

/** `😀 (U+1F600)`. */
function nameCharacter(text: string): string {
  const codes = Array.from(text, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${hex.padStart(4, '0')}`
  })
  return `${/\p{Cc}/u.test(text) ? '' : `${text} `}(${codes.join(' ')})`.trim()
}
