import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'
import { readSourceLines } from '../lines/source-lines.ts'
import { joinBracketedSigns } from './bracketed-lines.ts'

const joined = (...rows: string[]) =>
  joinBracketedSigns(readSourceLines(rows.join('\n')), (text) => text.startsWith('وإذ')).map(
    ({ text }) => text,
  )

const filled = 'وإذ تعيد تأكيد خطة تنفيذ نتائج مؤتمر القمة العالمي للبحار والموانئ والمنارات'
const notes = ['____', '(١)', 'انظر القرار ٥٥/٢.', '(٢)', 'A/60/171، المرفق.']

describe('signs of notes in brackets on lines of their own', () => {
  it('are put behind the words above, and before those of their notes', () => {
    const text = ['وإذ تشير إلى الإعلان،', '(١)', '', filled, 'والإعلان،', '(٢)', '']
    expect(joined(...text, ...notes)).toEqual([
      'وإذ تشير إلى الإعلان،(1)',
      filled,
      'والإعلان،(2)',
      '____',
      '(1) انظر القرار ٥٥/٢.',
      '(2) A/60/171، المرفق.',
    ])
  })

  it('leave the sentence whole that goes on under them', () => {
    const text = ['وإذ تشير إلى الإعلان،', '(١)', 'الذي عقدت فيه الدول العزم،', filled]
    expect(joined(...text, ...notes)[0]).toBe('وإذ تشير إلى الإعلان،(1) الذي عقدت فيه الدول العزم،')
  })

  it('stay labels of a list where no rule stands over them', () => {
    const rows = ['يدعو إلى ما يلي:', '(١)', 'جمع البيانات؛', '(٢)', 'نشرها؛', '(١)', 'حفظها.']
    expect(joined(...rows)).toEqual(rows)
  })
})

it('brackets that are turned round are turned back, but not in what is read from the left', () => {
  const source = `إن الجمعية العامة،
إذ تشير إلى قرارها ٥٩/٢٣٥ )هـ( بشأن البحار والموانئ والمنارات في جميع المناطق،
)١(

١ - تهيب بالحكومات القيام بما يلي:
)أ( إدماج المنارات في خططها؛
)ب( جمع البيانات عنها.
____
)١(
ICCD/COP(7)/16/Add.1.`
  expect(outline(read(source))).toEqual([
    'subject | 0 | إن الجمعية العامة،',
    'preamble | 0 | إذ تشير إلى قرارها ٥٩/٢٣٥ (هـ) بشأن البحار والموانئ والمنارات في جميع المناطق، | {ICCD/COP(7)/16/Add.1.}',
    'operative | 0 | تهيب بالحكومات القيام بما يلي:',
    'operative | 1 | إدماج المنارات في خططها؛',
    'operative | 1 | جمع البيانات عنها.',
  ])
})
