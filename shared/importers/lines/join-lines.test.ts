import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'
import { joinLines, setsFiguresOff } from './join-lines.ts'

describe('joinLines', () => {
  it.each([
    ['the Universal', 'Declaration', 'the Universal Declaration'],
    ['non-', 'governmental', 'non-governmental'],
    ['A/RES/', '70/1', 'A/RES/70/1'],
    ['the Castries Declaration 4/', 'of the States', 'the Castries Declaration 4/ of the States'],
    ['2014–', '2020', '2014–2020'],
    ['the law –', 'and practice', 'the law – and practice'],
    ['部长级部分', '期间通过的', '部长级部分期间通过的'],
    ['公约》、', '《议定书》', '公约》、《议定书》'],
    ['题为“', '共同承诺”', '题为“共同承诺”'],
    ['“the outcome”', '“the follow-up”', '“the outcome” “the follow-up”'],
    ['第', '62/5 号决议', '第 62/5 号决议'],
    ['《公约》（', 'E/2009/28）', '《公约》（E/2009/28）'],
    ['', 'words', 'words'],
  ])('joins %s and %s', (above, below, whole) => {
    expect(joinLines(above, below, true)).toBe(whole)
  })

  it('sets figures off only in a document that does', () => {
    expect(joinLines('截至', '2019年', false)).toBe('截至2019年')
    expect(setsFiguresOff('2019 年 3 月')).toBe(true)
    expect(setsFiguresOff('2019年3月')).toBe(false)
  })
})

describe('detectLanguage', () => {
  it.each([
    ['The General Assembly, Recalling its resolutions', 'en'],
    ['L’Assemblée générale, Rappelant ses résolutions et la Convention', 'fr'],
    ['La Asamblea General, Recordando sus resoluciones y el Convenio', 'es'],
    ['Генеральная Ассамблея, ссылаясь на A/RES/70/1 и Treaty Series', 'ru'],
    ['大会，回顾 United Nations, Treaty Series, vol. 1522', 'zh'],
    ['إن الجمعية العامة، إذ تشير إلى A/RES/70/1', 'ar'],
  ])('knows %s', (text, language) => {
    expect(detectLanguage(text)).toEqual({ language, certain: true })
  })

  it('says when nothing tells', () => {
    expect(detectLanguage('1. 2. 3.').certain).toBe(false)
  })
})
