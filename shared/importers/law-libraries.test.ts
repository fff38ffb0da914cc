// What libraries of laws, blogs and wikis have around a text in Russian and Arabic, and how they write its notes. All texts are inventions.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../test/import/outline.ts'

const council =
  'Совет Безопасности,\n\nссылаясь на свои резолюции о портах,\n\n1. постановляет осветить их;\n\n2. постановляет продолжать заниматься этим вопросом.'
const assembly =
  'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها بشأن الموانئ،\n\n1 - تقرر إنارتها؛\n\n2 - تطلب إلى الأمين العام تقريرا.'

describe('the frame of a page', () => {
  it.each([
    [
      'a licence',
      council,
      'Это произведение не охраняется авторским правом.\nОбщественное достояние',
    ],
    ['links of a library', council, 'Інформація про документ\nДодати в список   Друкувати'],
    ['the way back to a list', assembly, 'رجوع إلى قائمة القرارات'],
    ['who posted it', assembly, 'مرسلة بواسطة مركز الدراسات في 3:14 م\n0 التعليقات:\nإرسال تعليق'],
  ])('ends the text, and is accounted for: %s', (_, text, end) => {
    const { furniture, ambiguities, text: read1 } = read(`${text}\n\n${end}`)
    expect(read1.paragraphs).toHaveLength(4)
    expect(furniture.map((line) => line.text).join('\n')).toBe(end)
    expect(ambiguities).toEqual([])
  })

  it('does not end a text that goes on below the hour of a post', () => {
    const { text } = read(
      assembly.replace('\n\n2 -', '\n\nمرسلة بواسطة مركز الدراسات في 3:14 م\n\n2 -'),
    )
    expect(text.paragraphs.length).toBeGreaterThanOrEqual(4)
  })

  it('has facts of its own over the number, none of which is a title', () => {
    const { title, masthead } = read(
      `Увійдіть до кабінету.\nПрийняття: 26.07.2005\nВидавники: ООН\n\nРезолюция 1613 (2005),\n\nпринятая Советом Безопасности на его 5232-м заседании 26 июля 2005 года\n\n${council}`,
    )
    expect(title).toBe('')
    expect(masthead.resolutionNumber).toBe('1613 (2005)')
  })

  it('keeps a title that begins with such a word', () => {
    const { title } = read(
      `Генеральная Ассамблея\n\nСтатус портов\n\nГенеральная Ассамблея,\n\nссылаясь на Устав,\n\n1. просит доклад.`,
    )
    expect(title).toBe('Статус портов')
  })
})

describe('signs of notes', () => {
  it.each([
    ['of Garant', council, ['портах', 'портах*(1)'], '*(1) S/1/2.'],
    ['of Word in a blog', assembly, ['الموانئ', 'الموانئ([1])'], '[1] A/1/2.'],
    ['raised in figures of Arabic', assembly, ['الموانئ،', 'الموانئ،١'], '١ الوثيقة A/1/2.'],
  ])('are read: %s', (_, text, [before, after], note) => {
    const source = `${text.replace(before ?? '', after ?? '')}\n\n${note}`
    expect(outline(read(source))[1]).toMatch(/\{.*\/1\/2\.\}$/u)
  })

  it('stand before a full stop in Russian', () => {
    const source =
      'Записка Секретариата\nСвет в портах\n1.\nВ портах темно, и поэтому учету подлежат все лампы1. Остальное известно.\n=\n=\n=\n1\nДокумент A/1/2.\n2'
    const { furniture } = read(source)
    expect(furniture.map(({ text }) => text)).toContain('= = =')
    expect(outline(read(source)).join('\n')).toMatch(/\{Документ A\/1\/2\.\}/u)
  })
})

describe('the World Health Assembly', () => {
  it.each([
    ['ru', 'ШЕСТЬДЕСЯТ СЕДЬМАЯ СЕССИЯ\nВСЕМИРНОЙ АССАМБЛЕИ ЗДРАВООХРАНЕНИЯ\nA67/31', council],
    ['ar', 'جمعية الصحة العالمية السابعة والستون البند ١٦-٤ من جدول الأعمال', assembly],
    [
      'en',
      'SIXTY-SEVENTH WORLD HEALTH ASSEMBLY\nA67/31',
      'The Health Assembly,\n\nRecalling A,\n\n1. Decides.',
    ],
    [
      'fr',
      'SOIXANTE-SEPTIÈME ASSEMBLÉE MONDIALE DE LA SANTÉ',
      'L’Assemblée générale,\n\nRappelant A,\n\n1. Décide.',
    ],
  ])('counts itself, in %s', (language, head, text) => {
    const { masthead } = read(`${head}\n\n${text}`)
    expect(masthead.language).toBe(language)
    expect(masthead.session).toBe(67)
  })
})

describe('a paragraph of a preamble', () => {
  it('has its opening words on a line of their own before a comma', () => {
    const source =
      'Совет по правам человека,\nпризнавая\n, что в портах темно по вечерам и что лампы дороги,\nсознавая\n, что это опасно,\n1. постановляет осветить их.'
    expect(outline(read(source)).slice(1, 3)).toEqual([
      'preamble | 0 | признавая, что в портах темно по вечерам и что лампы дороги,',
      'preamble | 0 | сознавая, что это опасно,',
    ])
  })

  it('is told where only its opening words stand', () => {
    const { ambiguities } = read(
      'The General Assembly,\n\nRecalling,\n\nNoting the report,\n\n1. Decides to meet.',
    )
    expect(ambiguities.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 paragraph-unfinished',
    ])
  })
})

describe('items of a list', () => {
  it('begin under one that ends in a comma and a conjunction', () => {
    const source =
      'The General Assembly,\n\nRecalling A,\n\n1. Requests States:\n(a) To report, and\n(b) To meet;\n\n2. Decides.'
    expect(outline(read(source))).toContain('operative | 1 | To meet;')
  })

  it('are told where the next letter stands inside one', () => {
    const { ambiguities } = read(
      'The General Assembly,\n\nRecalling A,\n\n1. Requests States:\n\n(a) To report on lamps;\n\n(b) To meet often, (c) to light harbours;\n\n2. Decides.',
    )
    expect(ambiguities.map(({ line }) => line)).toContain(9)
  })

  it('are none of an item that names its fellows', () => {
    const { ambiguities } = read(
      'The General Assembly,\n\nRecalling A,\n\n1. Requests States:\n\n(a) To report on lamps;\n\n(b) To apply paragraphs (a), (c) and (d) of the plan;\n\n2. Decides.',
    )
    expect(ambiguities.map(({ line }) => line)).not.toContain(9)
  })
})

it('a conference of ministers says with its name at which session it met', () => {
  const { masthead } = read(
    'القرار الرقم 9/41-اق\nبشأن\nصون المراعي\n\nإنّ مجلس وزراء الخارجية المنعقد في دورته الحادية والأربعين (دورة: الماء) في نواكشوط؛\n\nانطلاقا من أهداف الميثاق؛\n\nوإذ يأخذ علما بالخسائر في 9-11/12/2013\n\nوإذ يستذكر كذلك البرنامج؛\n\n1. يشيد بالجهود.\n\n2. يحث الدول على العمل.',
  )
  expect(masthead).toMatchObject({ kind: 'resolution', session: 41 })
})
