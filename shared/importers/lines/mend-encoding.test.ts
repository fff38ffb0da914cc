import { describe, expect, it } from 'vitest'
import { importText } from '../from-text.ts'
import { mendEncoding } from './mend-encoding.ts'

/** What bytes of one encoding are when they are read in another. */
function misread(text: string, encoding: 'windows-1251' | 'windows-1256' | 'utf-8'): string {
  if (encoding === 'utf-8')
    return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
  const [western, other] = [new TextDecoder('windows-1252'), new TextDecoder(encoding)]
  const bytes = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte))
  const byLetter = new Map(bytes.map((byte) => [western.decode(byte), other.decode(byte)]))
  return Array.from(text, (letter) => byLetter.get(letter) ?? letter).join('')
}

const spanish = `A/C.3/49/L.7
21 de octubre de 1994

Cuadragésimo noveno período de sesiones

Perú y España: proyecto de resolución

Alumbrado de los puertos pequeños

La Asamblea General,

Recordando su resolución 48/1, de 20 de diciembre de 1993, y la situación de los puertos,

1. Decide reunirse en Panamá;

2. Pide al Secretario General que le presente un informe en su 50º período de sesiones.`
const french = `L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015, intitulée « Transformer notre monde »,

1. Décide de se réunir à Genève ;

2. Prie le Secrétaire général de lui présenter un rapport à sa quatre-vingtième session.`
const russian =
  'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n\n1. постановляет собраться.'
const chinese = '大会，\n\n回顾其2015年9月25日第70/1号决议，\n\n1. 决定举行会议。'
const arabic = 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تقرر أن تجتمع.'

it.each([
  ['Spanish read as Cyrillic', spanish, 'windows-1251'],
  ['Spanish read as Arabic', spanish, 'windows-1256'],
  ['French read byte by byte', french, 'utf-8'],
  ['Spanish read byte by byte', spanish, 'utf-8'],
  ['Russian read byte by byte', russian, 'utf-8'],
  ['Chinese read byte by byte', chinese, 'utf-8'],
  ['Arabic read byte by byte', arabic, 'utf-8'],
] as const)('gives %s back, and tells it once', (_name, text, encoding) => {
  const source = misread(text, encoding)
  expect(source).not.toBe(text)
  const { source: mended, ambiguities } = mendEncoding(source)
  expect(mended).toBe(text)
  expect(ambiguities.map(({ code }) => code)).toEqual(['damaged-words'])
})

it('reads sponsors and titles of such a text', () => {
  let count = 0
  const document = importText(misread(spanish, 'windows-1256'), { newId: () => `p${++count}` })
  expect(document.sponsors.delegations).toEqual(['PER', 'ESP'])
  expect(document.title).toBe('Alumbrado de los puertos pequeños')
  expect(document.masthead).toMatchObject({ language: 'es', session: 49 })
  expect(document.ambiguities.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '4 damaged-words',
  ])
})

it('gives Spanish its accents back that stand behind their letters, and tells it', () => {
  const marks: Readonly<Record<string, string>> = { '\u0301': "'", '\u0303': '~' }
  const old = spanish.replace('pequeños', 'PEQUEÑOS').normalize('NFD')
  const source = old.replaceAll(/[\u0301\u0303]/gu, (mark) => marks[mark] ?? mark)
  const mended = mendEncoding(`${source} La Comisio'n`)
  expect(mended.source).toBe(`${spanish.replace('pequeños', 'PEQUEÑOS')} La Comisión`)
  expect(mended.ambiguities.map(({ code }) => code)).toEqual(['damaged-words'])
})

describe('leaves alone', () => {
  it.each([
    ['sound Spanish', spanish],
    ['sound French', french],
    ['sound Russian', russian],
    ['sound Chinese', chinese],
    ['sound Arabic', arabic],
    ['names in another script', `${spanish}\n\nХабаровск, Санкт-Петербург и Сочи`],
    ['Arabic names in a Spanish text', `${spanish}\n\nالموانئ الصغيرة والكبيرة`],
    [
      'Cyrillic letters that look like Latin ones',
      'Thе Gеnеrаl Аssеmbly,\n\nRеcаlling its rеsоlutiоn',
    ],
    ['capitals with signs', 'ÂÂ ÃÃ Â© Ã± and nothing else that would be one sequence é'],
  ])('%s', (_name, text) => {
    expect(mendEncoding(text)).toEqual({ source: text, ambiguities: [] })
  })
})

it('tells of figures in an Arabic word, not of those behind a conjunction', () => {
  const told = (words: string) =>
    importText(`إن الجمعية العامة،\n\nإذ تشير إلى ${words} (2012)،\n\n1. تقرر أن تجتمع.`, {
      newId: () => 'p',
    }).ambiguities
  expect(told('قراريها 2042 (2012) و2043').map(({ code }) => code)).toEqual([])
  expect(told('قراريها2042').map(({ code }) => code)).toEqual(['damaged-words'])
})
