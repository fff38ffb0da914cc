// Our own Akoma Ntoso as another program would have written it: without what is ours, and with its notes, its paragraphs of the preamble
// and its lines elsewhere or otherwise.
import { unreachable } from '../../shared/assert.ts'

export type Habit = 'plain' | 'laid-out' | 'containers' | 'notes-apart' | 'superscripts' | 'bill'

export const habits: readonly Habit[] = [
  'plain',
  'laid-out',
  'containers',
  'notes-apart',
  'superscripts',
  'bill',
]

/** Still Akoma Ntoso, of the same words. */
export function asAnother(xml: string, habit: Habit): string {
  const plain = xml
    .replaceAll(/<proprietary.*?<\/proprietary>/gsu, '')
    .replaceAll(/ (?:ph:\w+|wId|class|xmlns:ph)="[^"]*"/gu, '')
  switch (habit) {
    case 'plain':
      return plain
    case 'laid-out':
      return plain.replaceAll(
        /(?<=<\/?(?:p|num|content|paragraph|point|list|recital|section|heading)>)(?=<(?!\/?(?:i|ref|authorialNote|noteRef)\b))/gu,
        '\n    ',
      )
    case 'containers':
      return plain
        .replaceAll(/<recitals[^>]*>|<\/recitals>/gu, '')
        .replaceAll('<recital ', '<container name="recalling" ')
        .replaceAll('</recital>', '</container>')
    case 'notes-apart':
      return withNotesApart(plain)
    case 'superscripts':
      return plain
        .replaceAll(/<noteRef[^>]*\/>/gu, '<sup>$&</sup>')
        .replaceAll('<authorialNote ', '<sup><authorialNote ')
        .replaceAll('</authorialNote>', '</authorialNote></sup>')
    case 'bill':
      return plain
        .replaceAll(/<(\/?)(?:statement|doc)\b/gu, '<$1bill')
        .replaceAll(/<(\/?)mainBody\b/gu, '<$1body')
        .replaceAll(/<(\/?)point\b/gu, '<$1indent')
        .replaceAll(/<(\/?)documentCollection\b/gu, '<$1officialGazette')
    default:
      return unreachable(habit)
  }
}

/** All notes among the metadata, and a reference wherever one is referred to. */
function withNotesApart(xml: string): string {
  const notes: string[] = []
  const text = xml.replaceAll(
    /<authorialNote eId="(\w+)" marker="(\d+)"[^>]*>(.*?)<\/authorialNote>/gsu,
    (_, eId: string, marker: string, inside: string) => {
      notes.push(`<note eId="${eId}">${inside}</note>`)
      return `<noteRef href="#${eId}" marker="${marker}"/>`
    },
  )
  const list = `<notes source="#secretariat">${notes.join('')}</notes>`
  return notes.length === 0 ? text : text.replace('</meta>', `${list}</meta>`)
}
