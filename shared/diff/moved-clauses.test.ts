import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedWords, language, words } from '../../test/arbitraries.ts'
import type { Language } from '../document/language.ts'
import type { TextRun } from './comparison.ts'
import { diffText } from './diff-text.ts'
import { wordsOf } from './list-changes.ts'
import { markMovedClauses } from './moved-clauses.ts'
import { readTokens } from './tokens.ts'

function diff(old: string, now: string, of: Language): readonly TextRun[] {
  const passage = (text: string) => ({ text, references: [] })
  return diffText(passage(old), passage(now), { language: of, mayReplace: true }).runs
}

function moved(old: string, now: string, of: Language): string[] {
  return diff(old, now, of)
    .filter((run) => run.moved !== undefined)
    .map(({ op, text, moved: number }) => `${op} ${number} ${text}`)
}

describe('clauses that moved inside a paragraph', () => {
  it.each<[Language, string, string]>([
    [
      'en',
      '[Recognizing the efforts made by the Office], requests the Executive Director to continue to assist States upon request;',
      'Requests the Executive Director to continue to assist States upon request, [recognizing the efforts made by the Office];',
    ],
    [
      'fr',
      'Prie le Directeur exécutif, [dans la limite des ressources disponibles], de lui faire rapport à sa prochaine session ;',
      'Prie le Directeur exécutif de lui faire rapport à sa prochaine session, [dans la limite des ressources disponibles] ;',
    ],
    [
      'es',
      'Solicita al Director Ejecutivo que, [con sujeción a la disponibilidad de recursos], siga prestando asistencia técnica a los Estados;',
      'Solicita al Director Ejecutivo que siga prestando asistencia técnica a los Estados, [con sujeción a la disponibilidad de recursos];',
    ],
    [
      'ru',
      '[с учетом имеющихся внебюджетных ресурсов] просит Директора-исполнителя продолжать оказывать техническую помощь государствам;',
      'просит Директора-исполнителя продолжать оказывать техническую помощь государствам [с учетом имеющихся внебюджетных ресурсов];',
    ],
    [
      'ar',
      'تطلب إلى المدير التنفيذي، [رهنا بتوافر موارد من خارج الميزانية]، أن يواصل تقديم المساعدة التقنية إلى الدول الأعضاء التي تطلبها؛',
      'تطلب إلى المدير التنفيذي أن يواصل تقديم المساعدة التقنية إلى الدول الأعضاء التي تطلبها، [رهنا بتوافر موارد من خارج الميزانية]؛',
    ],
    [
      'zh',
      '[考虑到可供使用的预算外资源]，请执行主任继续向提出请求的会员国提供必要的技术援助；',
      '请执行主任继续向提出请求的会员国提供必要的技术援助，同时[考虑到可供使用的预算外资源]；',
    ],
  ])('are paired in %s', (of, old, now) => {
    const plain = (text: string) => text.replaceAll(/[[\]]/g, '')
    const clause = (text: string) => /\[(.*)\]/.exec(text)?.[1] ?? ''
    expect(moved(plain(old), plain(now), of)).toEqual([
      `deleted 1 ${clause(old)}`,
      `inserted 1 ${clause(now)}`,
    ])
  })

  it('are two where two changed their places', () => {
    const old =
      'Recalling its statement of 10 June 2021 and taking note of the last report, underlines that all parties must respect the ceasefire and must cooperate;'
    const now =
      'Underlines that all parties must respect the ceasefire and must cooperate, taking note of the last report and recalling its statement of 10 June 2021;'
    expect(moved(old, now, 'en').map((line) => line.replace(/ .*/, ''))).toEqual([
      'deleted',
      'deleted',
      'inserted',
      'inserted',
    ])
  })

  it.each<[string, string, string]>([
    [
      'a phrase inside other words',
      'Requests the Secretary-General, through the United Nations Office on Drugs and Crime, to assist States in this field and to report thereon;',
      'Requests the Secretary-General to assist States in this field and to report thereon with the United Nations Office on Drugs and Crime acting;',
    ],
    [
      'a few words',
      'Requests the Office, upon request, to provide technical assistance to Member States in this field;',
      'Requests the Office to provide technical assistance to Member States in this field, upon request;',
    ],
    [
      'words of another clause',
      'Noting the lack of funds for treatment services, urges States to cooperate fully with the Board and the Commission;',
      'Urges States to cooperate fully with the Board and the Commission, noting the lack of staff at all the borders;',
    ],
  ])('are not %s', (_, old, now) => {
    expect(moved(old, now, 'en')).toEqual([])
  })
})

describe('clauses that moved, laws', () => {
  it.each([
    ['one character', '的'.repeat(6000)],
    ['one clause', '又请秘书长就本决议执行情况提出报告，'.repeat(400)],
    ['no word twice', Array.from({ length: 3000 }, (_, n) => `w${n} `).join('')],
  ])('cost no more than the text is long: %s', (_, clause) => {
    const middle = Array.from({ length: 8000 }, (_each, n) => `m${n} `).join('')
    const old = readTokens({ text: `${clause}${middle}`, references: [] })
    const now = readTokens({ text: `${middle}${clause}`, references: [] })
    let reads = 0
    const keys = new Proxy(now.keys, {
      get(target, name) {
        reads += 1
        const value: unknown = Reflect.get(target, name)
        return value
      },
    })
    const length = readTokens({ text: clause, references: [] }).count
    const regions = [
      { oldFrom: 0, oldTo: length, newFrom: 0, newTo: 0 },
      { oldFrom: old.count, oldTo: old.count, newFrom: now.count - length, newTo: now.count },
    ]
    markMovedClauses([], old, { ...now, keys }, regions)
    expect(reads / now.count).toBeLessThan(20)
  })

  it('come in pairs that say the same, and leave both texts whole', () => {
    const clause = fc.tuple(editedWords(), words(), language(), fc.boolean())
    fc.assert(
      fc.property(clause, ([[old, edited], extra, of, head]) => {
        const now = head ? `${edited}${extra}` : `${edited}, ${extra}`
        const before = head ? `${extra}, ${old}` : `${extra}${old}`
        const runs = diff(before, now, of)
        expect(wordsOf(runs, 'old')).toBe(before)
        expect(wordsOf(runs, 'new')).toBe(now)
        const numbers = new Set(runs.flatMap((run) => run.moved ?? []))
        for (const number of numbers) {
          const pair = runs.filter((run) => run.moved === number)
          expect(pair.map(({ op }) => op).sort()).toEqual(['deleted', 'inserted'])
          expect(pair[0]?.text.toLowerCase()).toBe(pair[1]?.text.toLowerCase())
        }
      }),
      { numRuns: 1000 },
    )
  })
})
