// What a document is, and that an amendment or a record says it is no resolution.
import { describe, expect, test } from 'vitest'
import { importText } from '../from-text.ts'

function read(source: string) {
  let count = 0
  return importText(source, { newId: () => `i${++count}` })
}

const text = [
  'The General Assembly,',
  'Recalling its resolution 70/1 of 25 September 2015,',
  '1. Decides to remain seized of the matter.',
].join('\n\n')

describe('the kind of a document', () => {
  test.each([
    ['Kenya and Uruguay: draft resolution', 'Data', 'draft-resolution'],
    ['Kenya: draft decision', 'Data', 'decision'],
    ['Report of the Secretary-General', 'Data', 'draft-resolution'],
    ['A/RES/80/12', '80/12. Data', 'resolution'],
  ])('%s', (label, title, kind) => {
    expect(read(`General Assembly\n\n${label}\n\n${title}\n\n${text}`).kind).toBe(kind)
  })

  test.each([
    ['Egypt: amendment to draft resolution A/C.3/80/L.17', 'amendment'],
    ['Summary record of the 12th meeting', 'record'],
  ])('%s is no resolution, and says so', (title, kind) => {
    const imported = read(
      `General Assembly\n\n${title}\n\nHeld on Monday\n\n1. The Chair opened the meeting.`,
    )
    expect(imported.kind).toBe(kind)
    expect(imported.ambiguities.map(({ code }) => code)).toContain('not-a-resolution')
  })

  test.each([
    'Compilation text',
    'Texte de compilation',
    'Texto de compilación',
    'Сводный текст',
    '汇编案文',
    'النص التجميعي',
  ])('%s over a draft is the record of a negotiation, with the title below', (heading) => {
    const day = '5 March 2020, 18:30 UTC'
    const imported = read(`United Nations\n\n${heading}\n\n${day}\n\nData for all\n\n${text}`)
    expect(imported).toMatchObject({ kind: 'record', title: 'Data for all' })
    expect(imported.masthead.date).toBe('2020-03-05')
    expect(imported.ambiguities).toContainEqual(
      expect.objectContaining({ code: 'not-a-resolution', excerpt: heading }),
    )
  })

  test('a draft says nothing of the kind', () => {
    const { ambiguities } = read(`Kenya: draft resolution\n\nData\n\n${text}`)
    expect(ambiguities.map(({ code }) => code)).not.toContain('not-a-resolution')
  })
})
