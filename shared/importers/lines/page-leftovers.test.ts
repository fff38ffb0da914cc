import { expect, it } from 'vitest'
import { accountOfLetters, balanced } from '../../../test/import/account-of-letters.ts'
import { outline, read } from '../../../test/import/outline.ts'

const text =
  'The General Assembly,\n\nRecalling the Charter,\n\n1. Decides to light lamps;\n\n2. Decides to meet.'

it.each([
  [
    'a blog',
    'Share this:\nTwitter\nLoading...\nRelated\n\n2 THOUGHTS ON “OUR DRAFT”\n\nana\nMarch 22, 2017 at 8:14 am\nyou forgot Cabo Verde\nReply',
  ],
  [
    'a site of papers',
    '1\n\nEnd of preview. Want to read all 3 pages?\nNewly uploaded documents\n12\nChapter 4.pdf\n\nCareers',
  ],
  ['a page of documents', 'Documents similaires\nGuide du délégué\nPays par comité'],
  [
    'a page of news',
    '39th session\n39th session\n39th session\nLibraries of parliaments\n12 février 2021Réunion\nThis site uses cookies to count its readers.',
  ],
])('takes all that %s has below the text', (_name, below) => {
  const source = `${text}\n\n${below}`
  const imported = read(source)
  expect(outline(imported)).toHaveLength(4)
  expect(accountOfLetters(source, imported)).toEqual(balanced)
})

it.each([
  ['over a text', `Share this:\nTwitter\n\n${text}`],
  ['over a paragraph', text.replace('2.', 'Share this:\n\n2.')],
])('takes no more than the words of a page that stand %s', (_name, source) => {
  expect(outline(read(source)).at(-1)).toBe('operative | 0 | Decides to meet.')
})

it.each([
  'Publicado por Mesa en 19:41\nNo hay comentarios:',
  'Publicado\npor Mesa a las 9:12\nEtiquetas: agua',
  'See also\nCharter of the Organization',
])('takes what a blog has below the text: %s', (below) => {
  expect(outline(read(`${text}\n\n${below}`)).at(-1)).toBe('operative | 0 | Decides to meet.')
})

it('takes the way to a page for no body, and the editor of a page with readings for no text', () => {
  const { masthead } = read(`Inicio › Organismos › OEA › Asamblea General\n\n${text}`)
  expect(masthead.bodyName).toBeNull()
  const chinese = '大會,\n回顧其決議,\n1. 決定采取行動。\n責(zé)任編輯:海聲'
  expect(outline(read(chinese)).at(-1)).toBe('operative | 0 | 決定采取行動。')
})

it('takes what sites of offices in Taiwan have around a text', () => {
  const over =
    '跳到主要內容區塊\n:::\n首頁 | 網站導覽 | 意見信箱 | English\n目前位置：首頁 > 決議\n字級： 小 中 大'
  const under =
    '上一則：老人綱領\n回上頁 回頁首\n更新日期：2018-03-27 瀏覽人次：10482\n隱私權保護宣告 | 資訊安全政策 | 政府網站資料開放宣告'
  const source = `${over}\n\n大會，\n\n回顧其決議，\n\n1. 決定採取行動。\n\n${under}`
  const imported = read(source)
  expect(outline(imported).at(-1)).toBe('operative | 0 | 決定採取行動。')
  expect(imported.ambiguities).toEqual([])
  expect(accountOfLetters(source, imported)).toEqual(balanced)
})

it('takes a row of links in brackets, one of them the way back, for no words of the last note', () => {
  const source =
    'Генеральная Ассамблея,\n\nссылаясь на доклад[1],\n\n1. постановляет собраться.\n\n[1] A/47/339.\n\n[Вернуться к началу страницы] [Список резолюций]'
  expect(outline(read(source))[1]).toBe('preamble | 0 | ссылаясь на доклад, | {A/47/339.}')
  const bracketed = 'The Assembly,\n\nRecalling its resolutions,\n\n1. [Decides] [Agrees] to meet.'
  expect(outline(read(bracketed)).at(-1)).toContain('[Decides] [Agrees] to meet.')
})
