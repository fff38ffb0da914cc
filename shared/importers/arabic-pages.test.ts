// Arabic of web pages, libraries and forums: words of a resolution among what a page, its editor or its fonts have left.
import { expect, test } from 'vitest'
import { importText } from './from-text.ts'

function read(...rows: readonly string[]) {
  let count = 0
  const { text, ambiguities, furniture } = importText(rows.join('\n'), {
    newId: () => `i${++count}`,
  })
  const paragraphs = text.paragraphs.map(({ part, level, runs }) => {
    return `${part} ${level} ${runs.map((run) => run.text).join('')}`
  })
  return { paragraphs, furniture, told: ambiguities.map(({ code }) => code) }
}

test('a council that lists what it has seen is the subject, and what it decides is operative', () => {
  const { paragraphs, furniture } = read(
    'حماية الغابات في المنطقة',
    '',
    'إن مجلس الاتحاد،',
    '',
    'بعد اطلاعه:',
    '',
    '- على تقرير المدير،',
    '',
    '- وعلى توصية اللجنة،',
    '',
    'يقــرر',
    '',
    '1 -',
    '',
    'دعوة البلدان إلى زرع الأشجار في السهول.',
    '',
    '2 -',
    '',
    'تكليف المدير بمتابعة ذلك.',
    '',
    '<13>',
  )
  expect(paragraphs).toEqual([
    'title 0 حماية الغابات في المنطقة',
    'subject 0 إن مجلس الاتحاد،',
    'preamble 0 بعد اطلاعه:',
    'preamble 1 على تقرير المدير،',
    'preamble 1 وعلى توصية اللجنة،',
    'text 0 يقرر',
    'operative 0 دعوة البلدان إلى زرع الأشجار في السهول.',
    'operative 0 تكليف المدير بمتابعة ذلك.',
  ])
  expect(furniture.map(({ what }) => what)).toEqual(['page-number'])
})

test('a conference that says where it met is the subject, though a full stop ends its line', () => {
  const { paragraphs } = read(
    'تاريخ الدورة المقبلة',
    '',
    'إن المؤتمر السابع لوزراء الزراعة المنعقد في عمان في الفترة من 3 إلى 5 أيار 1994.',
    '',
    'إذ يشير إلى أحكام الميثاق ذات الصلة.',
    '',
    'وإذ يلاحظ ما تقدم.',
  )
  expect(paragraphs.map((words) => words.split(' ')[0])).toEqual([
    'title',
    'subject',
    'preamble',
    'preamble',
  ])
})

test('the markup of a forum and a particle cut off from its line are mended', () => {
  const { paragraphs } = read(
    '[size=21]',
    'حماية الغابات',
    '[center]إن',
    'الجمعية العامة،',
    'إذ تشير إلى [b]قرارها[/b] 71/12،',
    '1 - تدعو الدول إلى ذلك.',
  )
  expect(paragraphs.slice(1)).toEqual([
    'subject 0 إن الجمعية العامة،',
    'preamble 0 إذ تشير إلى قرارها 71/12،',
    'operative 0 تدعو الدول إلى ذلك.',
  ])
})

test('the particle without its hamza opens a subject too', () => {
  const { paragraphs } = read(
    'حماية الغابات',
    '',
    'ان الجمعية العامة،',
    '',
    'اذ تشير إلى قرارها 71/12،',
  )
  expect(paragraphs.at(1)).toBe('subject 0 ان الجمعية العامة،')
})

test('a hamza that is drawn before its letter is put back', () => {
  expect(read('إن الجمعية العامة،', 'ٕواذ تلاحظ ما تقدم،').paragraphs.at(-1)).toContain('وإذ تلاحظ')
})

test('considerations that run together in one paragraph are told', () => {
  const { told } = read(
    'إن الجمعية العامة،',
    'إذ تشير إلى قرارها 71/12؛ وإذ تلاحظ ما تقدم؛ وإذ تؤكد أهمية ذلك،',
    '1 - تدعو الدول إلى ذلك.',
  )
  expect(told).toContain('break-in-paragraph')
})

/** A first page in the order of its file, its frame under its notes, and the next page with labels on lines of their own. */
const twoPages = [
  'مجلس حقوق الإنسان',
  '25/117',
  'حلقة نقاش بشأن الخصوصية',
  'إن مجلس حقوق الإنسان،',
  'إذ يشير إلى الإعلان العالمي لحقوق الإنسان',
  '1',
  'وسائر الصكوك ذات الصلة،',
  'وإذ يحيط علماً بتقرير المفوضة،',
  'وإذ يرحب بالحلقة الدراسية بشأن هذا الموضوع،',
  '________________',
  '1',
  'قرار الجمعية العامة 217 ألف (د-3).',
  'الأمم المتحدة',
  'A/HRC/DEC/25/117',
  'Distr.: General',
  '15 April 2014',
  'Arabic',
  'Original: English',
  'A/HRC/DEC/25/117',
  'GE.14-13347',
  '2',
  '1-',
  'يقرر أن يعقد حلقة نقاش بهدف ما يلي:',
  '(أ)',
  'تحديد التحديات؛',
  '(ب)',
  'مراعاة التقرير؛',
  '2-',
  'يطلب إلى المفوضة أن تعد تقريراً موجزاً.',
  '[اعتُمد بدون تصويت.]',
]

test('paragraphs behind the head of the second page are none of the notes of the first', () => {
  const { paragraphs, furniture } = read(...twoPages)
  expect(paragraphs.filter((text) => text.startsWith('operative'))).toEqual([
    'operative 0 يقرر أن يعقد حلقة نقاش بهدف ما يلي:',
    'operative 1 تحديد التحديات؛',
    'operative 1 مراعاة التقرير؛',
    'operative 0 يطلب إلى المفوضة أن تعد تقريراً موجزاً.',
  ])
  expect(furniture.map(({ line, what }) => `${line} ${what}`)).toContain('21 page-number')
})

test('the frame of the first page and the note on the vote are neither note nor text', () => {
  let count = 0
  const { text, fields } = importText(twoPages.join('\n'), { newId: () => `i${++count}` })
  expect(fields.map(({ field }) => field)).toContain('distribution')
  expect(JSON.stringify(text)).not.toContain('Distr')
  expect(JSON.stringify(text)).not.toContain('بدون تصويت')
})

test('the end of a word behind its vowel sign is no ligature from the wrong side', () => {
  const { paragraphs } = read(
    'إن الجمعية العامة،',
    '',
    'إذ تشير إلى التصدِّي للمشكلة على نحو فعَّال، وإلى نشاط الرُّوَّاد الفعَّال،',
    '',
    '1 - تقرر ال تأجيل النظر في هذه المسألة.',
  )
  expect(paragraphs[1]).toContain('على نحو فعَّال، وإلى نشاط الرُّوَّاد الفعَّال،')
  expect(paragraphs[2]).toContain('تقرر لا تأجيل')
})
