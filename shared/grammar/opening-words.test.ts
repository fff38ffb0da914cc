import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseParagraphs, initialForms } from '../../test/fixtures/read-openings.ts'
import { languages, type Language } from '../document/language.ts'
import { findOpening, type Opening } from './opening-words.ts'

function setOff(text: string, language: Language, part: Opening['part']): string | null {
  const found = findOpening(text, { language, part })
  return found ? text.slice(found.from, found.to) : null
}

type Case = readonly [text: string, setOff: string | null, key?: string]

function check(language: Language, part: Opening['part'], cases: readonly Case[]) {
  test.each(cases.map(([text, expected, key]) => ({ text, expected, key })))(
    `${language} ${part}: $text`,
    ({ text, expected, key }) => {
      const found = findOpening(text, { language, part })
      expect(found ? text.slice(found.from, found.to) : null).toBe(expected)
      if (key !== undefined) expect(found?.key).toBe(key)
    },
  )
}

describe('real paragraphs', () => {
  test.each(chineseParagraphs)('$document, $part: $lead', ({ part, lead, rest }) => {
    expect(setOff(`${lead}${rest}`, 'zh', part)).toBe(lead)
  })

  test('every paragraph of both documents is there', () => {
    const count = (document: string) =>
      chineseParagraphs.filter((paragraph) => paragraph.document === document).length
    expect([count('2020'), count('2008')]).toEqual([34, 62])
  })
})

describe('the table of initial phrases', () => {
  test.each(initialForms)('$language $part $key: $form', ({ language, part, key, form, same }) => {
    const found = findOpening(`${form} ${language === 'zh' ? '某事' : 'x'}`, { language, part })
    expect(found).not.toBeNull()
    // One form stands for several keys; of those the program takes the first.
    expect([key.replace(/_also$|_further$/u, ''), ...same]).toContain(found?.key)
  })
})

describe('English', () => {
  check('en', 'preamble', [
    ['Recalling also its resolution 62/176', 'Recalling also', 'recalling'],
    ['Also recalling its resolution 62/176', 'Also recalling', 'recalling'],
    ['Recalling further General Assembly resolution 55/2', 'Recalling further'],
    ['Having considered the report', 'Having considered', 'having_considered'],
    ['Having also considered the report', 'Having also considered', 'having_considered'],
    ['Having been informed of the outcome', 'Having been informed'],
    ['Guided by the purposes and principles', 'Guided', 'guided'],
    ['Mindful of the need', 'Mindful', 'mindful'],
    ['Taking also into account the views', 'Taking also into account', 'taking_into_account'],
    ['Taking note with appreciation of the report', 'Taking note with appreciation'],
    ['Noting with deep concern that', 'Noting with deep concern', 'noting_concern'],
    ['Expressing its deep and grave concern at', 'Expressing its deep and grave concern'],
    ['Deeply concerned that', 'Deeply concerned', 'deeply_concerned'],
    ['Convinced that', 'Convinced', 'convinced'],
    ['Strongly condemning all acts', 'Strongly condemning', 'condemning'],
    ['Welcoming further progress', 'Welcoming', 'welcoming'],
    ['Striving to ensure', 'Striving', 'striving'],
    ['Recalling, in particular, its resolution', 'Recalling'],
    ['Acting under Chapter VII of the Charter', 'Acting', 'acting_ch7'],
    ['[“Recalling its resolution', 'Recalling'],
    ['  \u200ERecalling its', 'Recalling'],
    ['RECALLING its resolution', 'RECALLING'],
    ['Bearing  in\nmind the', 'Bearing  in\nmind'],
    ['During the session', null],
    ['Notwithstanding the above', null],
    ['Financing for development', null],
    ['The General Assembly', null],
    ['Requests the Secretary-General', null],
    ['', null],
  ])
  check('en', 'operative', [
    ['Requests the Secretary-General', 'Requests', 'requests'],
    ['Also requests the Secretary-General', 'Also requests', 'requests'],
    ['Requests also the Secretary-General', 'Requests also', 'requests'],
    ['Further invites Member States', 'Further invites', 'invites'],
    ['Encourages further efforts', 'Encourages', 'encourages'],
    ['Decides further that', 'Decides further', 'decides'],
    ['Decides to continue and requests the Secretary-General', 'Decides', 'decides'],
    ['Decides to remain actively seized of the matter', 'Decides', 'decides'],
    ['Strongly urges all States', 'Strongly urges', 'urges'],
    ['Calls upon all States', 'Calls upon', 'calls_upon'],
    ['Calls again upon all States', 'Calls again upon', 'calls_upon'],
    ['Takes note of the report', 'Takes note', 'takes_note'],
    ['Takes note also of the report', 'Takes note also', 'takes_note'],
    ['Notes with concern that', 'Notes with concern', 'notes_concern'],
    ['Expresses its sincere appreciation to', 'Expresses its sincere appreciation'],
    ['Expresses the hope that', 'Expresses the hope'],
    ['Condemns in the strongest terms', 'Condemns in the strongest terms', 'strongly_condemns'],
    ['Solemnly proclaims the year', 'Solemnly proclaims', 'proclaims'],
    ['Once again urges', 'Once again urges', 'urges'],
    ['Reconstitutes the group', 'Reconstitutes'],
    ['States that have not yet done so', null],
    ['Countries the size of', null],
    ['Recalling its resolution', null],
  ])
})

describe('French', () => {
  check('fr', 'preamble', [
    ['Rappelant également sa résolution', 'Rappelant également', 'recalling'],
    ['Ayant présent à l’esprit le rapport', 'Ayant présent à l’esprit', 'bearing_in_mind'],
    ['Prenant note avec satisfaction du rapport', 'Prenant note avec satisfaction'],
    ['Se déclarant profondément préoccupée par', 'Se déclarant profondément préoccupée'],
    ['Profondément convaincu que', 'Profondément convaincu', 'deeply_convinced'],
    ['Consciente qu’il importe', 'Consciente'],
    ['Sachant que', 'Sachant'],
    ['Pendant la session', null],
    ['Nonobstant le paragraphe', null],
  ])
  check('fr', 'operative', [
    ['Prie également le Secrétaire général', 'Prie également', 'requests'],
    ['Prend également note du rapport', 'Prend également note', 'takes_note'],
    ['Demande à tous les États', 'Demande', 'calls_upon'],
    ['Demande que', 'Demande', 'calls_for'],
    ['Demande instamment aux États', 'Demande instamment', 'urges'],
    ["S'engage à poursuivre", "S'engage", 'commits'],
    ['Se félicite également de', 'Se félicite également', 'welcomes'],
    ['Rappelle aux États', 'Rappelle', 'reminds'],
    ['Rappelle sa résolution', 'Rappelle', 'recalls'],
    ['Exprime sa profonde gratitude', 'Exprime sa profonde gratitude', 'expresses_apprec'],
    ['Le Conseil économique et social', null],
  ])
})

describe('Spanish', () => {
  check('es', 'preamble', [
    ['Recordando además su resolución', 'Recordando además', 'recalling'],
    ['Tomando nota también de', 'Tomando nota también', 'taking_note'],
    ['Teniendo también presente', 'Teniendo también presente', 'bearing_in_mind'],
    ['Profundamente preocupado por', 'Profundamente preocupado', 'deeply_concerned'],
    ['Observando con profunda preocupación que', 'Observando con profunda preocupación'],
    ['Acogiendo con beneplácito la', 'Acogiendo con beneplácito', 'welcoming'],
    ['Cuando los Estados', null],
  ])
  check('es', 'operative', [
    ['Solicita también al Secretario General', 'Solicita también', 'requests'],
    ['Exhorta a los Estados', 'Exhorta', 'calls_upon'],
    ['Insta encarecidamente a', 'Insta encarecidamente', 'urges'],
    ['Toma nota con aprecio del informe', 'Toma nota con aprecio', 'takes_note_apprec'],
    ['Hace suyas las recomendaciones', 'Hace suyas', 'endorses'],
    ['Expresa su profunda preocupación por', 'Expresa su profunda preocupación'],
    ['La Asamblea General', null],
  ])
})

describe('Russian', () => {
  check('ru', 'preamble', [
    ['ссылаясь также на свою резолюцию', 'ссылаясь также', 'recalling'],
    ['вновь подтверждая', 'вновь подтверждая', 'reaffirming'],
    ['принимая также к сведению доклад', 'принимая также к сведению', 'taking_note'],
    ['отмечая с серьезной обеспокоенностью', 'отмечая с серьезной обеспокоенностью'],
    ['будучи глубоко обеспокоена тем', 'будучи глубоко обеспокоена', 'deeply_concerned'],
    ['будучи убежден в том', 'будучи убежден', 'convinced'],
    ['Устав Организации', null],
  ])
  check('ru', 'operative', [
    [
      'выражает чувство глубокого удовлетворения по поводу результатов',
      'выражает чувство глубокого удовлетворения',
      'expresses_apprec',
    ],
    ['выражает чувство юмора', null],
    ['просит также Генерального секретаря', 'просит также', 'requests'],
    ['настоятельно призывает все государства', 'настоятельно призывает', 'urges'],
    ['призывает все государства', 'призывает', 'calls_upon'],
    ['призывает к укреплению', 'призывает', 'calls_for'],
    ['принимает также к сведению', 'принимает также к сведению', 'takes_note'],
    ['самым решительным образом осуждает', 'самым решительным образом осуждает'],
    ['Генеральная Ассамблея', null],
  ])
})

describe('Arabic', () => {
  check('ar', 'preamble', [
    ['إذ تشير إلى قرارها', 'إذ تشير', 'recalling'],
    ['وإذ تشير أيضا إلى قرارها', 'وإذ تشير أيضا', 'recalling'],
    ['وإذ تشير أيضاً إلى قرارها', 'وإذ تشير أيضاً', 'recalling'],
    ['وإذ يشير إلى قراره', 'وإذ يشير', 'recalling'],
    ['وإذ تضع في اعتبارها', 'وإذ تضع في اعتبارها', 'bearing_in_mind'],
    ['وإذ تلاحظ مع القلق أن', 'وإذ تلاحظ مع القلق', 'noting_concern'],
    ['وقد نظرت في التقرير', 'وقد نظرت', 'having_considered'],
    ['وقد أحاط علما بالمباحثات', 'وقد أحاط علما'],
    ['وقد اجتمع في 3 أيار/مايو', 'وقد اجتمع'],
    ['وقد المركز', null],
    ['واقتناعا منها بأن', 'واقتناعا منها', 'convinced'],
    ['وإذ تستذكر', 'وإذ تستذكر'],
    ['إن الجمعية العامة', null],
  ])
  check('ar', 'operative', [
    ['تطلب إلى الأمين العام', 'تطلب', 'requests'],
    ['تطلب أيضا إلى الأمين العام', 'تطلب أيضا', 'requests'],
    ['تؤكد من جديد', 'تؤكد من جديد', 'reaffirms'],
    ['تحيط علما بالتقرير', 'تحيط علما', 'takes_note'],
    ['يقرر أن يبقي المسألة', 'يقرر', 'decides'],
  ])
})

describe('Chinese', () => {
  check('zh', 'preamble', [
    ['又强调会员国', '又强调', 'emphasizing'],
    ['关切地注意到贩毒分子', '关切地注意到', 'noting_concern'],
    ['还深切关注', '还深切关注', 'deeply_concerned'],
    ['满意地欢迎', '满意地欢迎', 'welcoming'],
    ['表示深为关切', '表示深为关切', 'deeply_concerned'],
    ['以《宪章》的宗旨为指导，', '以', 'guided'],
    ['根据《联合国宪章》第七章采取行动，', '根据', 'acting_ch7'],
    ['关切地注\n意到贩毒分子', '关切地注\n意到'],
    ['覆按大會決議案', '覆按'],
    ['復念及亟須', '復念及', 'bearing_in_mind'],
    ['業已審議秘書長報告書', '業已審議', 'having_considered'],
    ['深切關懷地注意到', '深切關懷地注意到', 'noting'],
    ['鑒及憲章第十一章', '鑒及', 'taking_into_account'],
    ['本次会议', null],
    ['根据国际法', null],
  ])
  check('zh', 'operative', [
    ['请秘书长', '请', 'requests'],
    ['并请秘书长', '并请', 'requests'],
    ['还请秘书长', '还请', 'requests'],
    ['再次呼吁各国', '再次呼吁', 'calls_for'],
    ['表示赞赏地注意到', '表示赞赏地注意到', 'takes_note_apprec'],
    ['强烈谴责', '强烈谴责', 'strongly_condemns'],
    ['備悉報告書', '備悉'],
    ['茲決定設立', '茲決定', 'decides'],
    ['各国应', null],
  ])
})

test.each([
  ['Also requests', 'en', 'also'],
  ['Further requests', 'en', 'further'],
  ['Requests', 'en', null],
  ['Prie en outre', 'fr', 'further'],
  ['Solicita también', 'es', 'also'],
  ['просит далее', 'ru', 'further'],
  ['تطلب كذلك', 'ar', 'further'],
  ['又请', 'zh', 'also'],
  ['还请', 'zh', 'further'],
] as const)('%s repeats the verb: %s %s', (text, language, repeated) => {
  expect(findOpening(text, { language, part: 'operative' })?.repeated).toBe(repeated)
})

test('the force of an opener is that of its key', () => {
  const force = (text: string) => findOpening(text, { language: 'en', part: 'operative' })?.force
  expect(
    ['Also encourages', 'Strongly urges', 'Decides', 'Welcomes', 'Deplores'].map(force),
  ).toEqual(['1', '4', '5', '+', '-'])
  expect(force('Reconstitutes the group')).toBeNull()
})

describe('laws', () => {
  const parts = ['preamble', 'operative'] as const
  const anywhere = fc.record({
    language: fc.constantFrom(...languages),
    part: fc.constantFrom(...parts),
  })
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...initialForms.map(({ form }) => form)),
    fc
      .tuple(fc.constantFrom(...initialForms), fc.string({ unit: 'binary' }))
      .map(([{ form }, rest]) => `${form}${rest}`),
  )

  test('the words set off lie inside the text and are not empty', () => {
    fc.assert(
      fc.property(text, anywhere, (text, options) => {
        const found = findOpening(text, options)
        if (found) {
          expect(found.from).toBeLessThan(found.to)
          expect(found.to).toBeLessThanOrEqual(text.length)
          expect(text.slice(found.from, found.to)).toBe(text.slice(found.from, found.to).trim())
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a bracket before the first word changes nothing but the place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...initialForms), ({ form, language, part }) => {
        const plain = findOpening(form, { language, part })
        const bracketed = findOpening(`[${form}`, { language, part })
        expect(bracketed).toEqual(plain && { ...plain, from: plain.from + 1, to: plain.to + 1 })
      }),
    )
  })
})
