// Texts whose words extraction has damaged: Arabic in the order of the paper is turned where that is certain, and whatever may be wrong is told.
import { describe, expect, it } from 'vitest'
import { findDamage } from '../../shared/importers/lines/damaged-words.ts'
import { readSourceLines } from '../../shared/importers/lines/source-lines.ts'
import { readVisualLines, turnVisualWords } from '../../shared/importers/lines/visual-order.ts'
import { outline, read } from './outline.ts'

const turned = (...rows: string[]) =>
  turnVisualWords(readSourceLines(readVisualLines(rows.join('\n')))).map(({ text }) => text)
const back = (text: string) => Array.from(text).toReversed().join('')

describe('Arabic that reads backwards', () => {
  const lines = ['إن الجمعية العامة،', 'إذ تسلم بأهمية التنمية المستدامة،', 'تقرر إعلان سنة دولية.']

  it('is turned line by line where stops stand first', () => {
    expect(turned(...lines.map(back))).toEqual(lines)
  })

  it('keeps figures, and turns brackets', () => {
    const line = 'إذ تشير إلى القرار 68/216 (الفقرة 3)،'
    const visual = back(line).replace('612/86', '68/216')
    const mirrored = visual.replaceAll(/[()]/g, (one) => (one === '(' ? ')' : '('))
    expect(turned(...lines.map(back), mirrored).at(-1)).toBe(line)
  })

  it('is turned between figures where stops stand last', () => {
    const rows = ['ةماعلا ةيعمجلا نإ،', 'ةيمنتلا ةيمهأب ملست ذإ،', 'ةيلود ةنس نالعإ 2025 ررقت.']
    expect(turned(...rows)[0]).toBe('إن الجمعية العامة،')
  })

  it('is left alone where it reads as it should', () => {
    expect(turned(...lines)).toEqual(lines)
  })
})

describe('damage is told', () => {
  const told = (...texts: string[]) =>
    findDamage(texts.map((text, index) => ({ line: index + 1, text }))).map(({ line }) => line)

  it.each([
    ['a figure fused with an Arabic word', 'تقدر بمبلغ 2,5بليون دولار،'],
    ['a word in two', 'الثغرات في التمو يل ونقل التكنولوجيا،'],
    ['a stop before its word', 'القرار .70/1 الذي اعتمدت فيه'],
    ['a compound without its hyphen, in Russian', 'призывает государствачлены сотрудничать,'],
    ['a compound without its hyphen, in French', 'à sa quatrevingtdeuxième session,'],
    ['a compound of adjectives without its hyphen', 'a peoplecentred set of Goals,'],
    ['an ordinal without its hyphen', 'sa quatre-vingtunième session,'],
    ['a bracket that opens nothing', 'التنمية المستدامة لعام )'],
  ])('%s', (_name, text) => {
    expect(told(text)).toEqual([1])
  })

  it('of every paragraph where most are damaged', () => {
    const bad = 'تقدر بمبلغ 2,5بليون دولار،'
    expect(told(bad, bad, 'تقرر إعلان سنة دولية.', bad, bad)).toEqual([1, 2, 3, 4, 5])
  })

  it('of nothing in sound words', () => {
    const arabic = 'إذ تشير إلى قرارها 71/288 المؤرخ 24 أيار/مايو 2017 (د-3)، وإلى قرارها 69/324،'
    expect(
      told(
        arabic,
        'Recalling the COVID-19 pandemic,',
        'widespread policymaking,',
        '回顾大会第71/288号决议，',
      ),
    ).toEqual([])
  })

  it.each([
    [
      'English',
      'The General Assembly,',
      'Recalling the Charter1 and the Covenant2 as well,',
      '1 Resolution 217 A (III). 2 Resolution 2200 A (XXI).',
    ],
    [
      'French',
      'L’Assemblée générale,',
      'Rappelant la Charte1 et le Pacte2 également,',
      '1 Résolution 217 A (III). 2 Résolution 2200 A (XXI).',
    ],
  ])('of a note that has taken in the next one, in %s', (_name, subject, paragraph, note) => {
    const imported = read([subject, paragraph, '__________', note].join('\n\n'))
    expect(outline(imported)[1]).toContain('2')
    const codes = imported.ambiguities.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['note-out-of-order', 'reference-without-note']))
  })
})
