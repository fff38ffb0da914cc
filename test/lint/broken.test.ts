// For every rule and language that it knows: a text that breaks it, told at the right place; and where it is mended with one click, the
// text without the fault.
import { describe, expect, it, test } from 'vitest'
import { rawText } from '../../shared/document/draft-text.ts'
import { type Language, languages } from '../../shared/document/language.ts'
import type { LintContext } from '../../shared/lint/context.ts'
import { type RuleCode, ruleCodes } from '../../shared/lint/rule-codes.ts'
import { applyFix, lint, miniDraft, replacing } from './mini-drafts.ts'

interface Case {
  readonly rule: RuleCode
  readonly language: Language
  /** What is replaced by what in the small draft. */
  readonly change: readonly [string, string]
  /** The words told. */
  readonly told: string
  readonly isFixed: boolean
  readonly context?: Partial<LintContext>
}

/** `rule language | old | new | told | fixed or not`; ␣ is a space that is told. */
const table = `
preamble-end en | sanitation, | sanitation; | ; | fixed
preamble-end en | sanitation, | sanitation | n | fixed
preamble-end fr | assainissement, | assainissement\u00a0; | ; | fixed
preamble-end es | humano al agua, | humano al agua. | . | fixed
preamble-end ru | санитарию, | санитарию; | ; | fixed
preamble-end zh | 第64/292号决议， | 第64/292号决议； | ； | fixed
preamble-end zh | 第64/292号决议， | 第64/292号决议, | , | fixed
preamble-end ar | والصرف الصحي، | والصرف الصحي؛ | ؛ | fixed
operative-end en | desalination of water; | desalination of water, | , | fixed
operative-end en | desalination of water; | desalination of water. | . | fixed
operative-end fr | dessalement de l’eau\u00a0; | dessalement de l’eau. | . | fixed
operative-end es | desalinización del agua; | desalinización del agua, | , | fixed
operative-end ru | опреснении воды; | опреснении воды. | . | fixed
operative-end zh | 方面的知识； | 方面的知识。 | 。 | fixed
operative-end ar | تحلية المياه؛ | تحلية المياه، | ، | fixed
last-end en | eightieth session. | eightieth session; | ; | fixed
last-end fr | quatre-vingtième session. | quatre-vingtième session | n | fixed
last-end es | período de sesiones. | período de sesiones; | ; | fixed
last-end ru | восьмидесятой сессии. | восьмидесятой сессии; | ; | fixed
last-end zh | 提出报告。 | 提出报告； | ； | fixed
last-end ar | دورتها الثمانين. | دورتها الثمانين؛ | ؛ | fixed
chapeau-end en | to support: | to support; | ; | fixed
chapeau-end fr | appuyer\u00a0: | appuyer | r | fixed
chapeau-end es | que apoyen: | que apoyen, | , | fixed
chapeau-end ru | поддержать: | поддержать; | ; | fixed
chapeau-end zh | 捐助者支持： | 捐助者支持； | ； | fixed
chapeau-end ar | ما يلي: | ما يلي؛ | ؛ | fixed
operative-in-preamble en | Noting with concern | Urges | Urges | -
operative-in-preamble fr | Notant avec préoccupation que | Demande aux États de veiller à ce que | Demande | -
operative-in-preamble es | Observando con preocupación | Decide | Decide | -
operative-in-preamble ru | отмечая с обеспокоенностью | постановляет | постановляет | -
operative-in-preamble zh | 关切地注意到 | 决定 | 决定 | -
operative-in-preamble ar | وإذ تلاحظ مع القلق | تقرر | تقرر | -
preamble-in-operative en | Calls upon | Recalling | Recalling | -
preamble-in-operative fr | Invite les | Rappelant aux | Rappelant | -
preamble-in-operative es | Exhorta | Recordando | Recordando | -
preamble-in-operative ru | призывает доноров | ссылаясь на доноров | ссылаясь | -
preamble-in-operative zh | 吁请捐助者 | 鉴于捐助者 | 鉴于 | -
preamble-in-operative ar | تهيب بالجهات | وإذ تشير إلى الجهات | وإذ تشير | -
opening-repeated en | Also encourages | Encourages | Encourages | -
opening-repeated fr | Rappelant également | Rappelant | Rappelant | -
opening-repeated es | Recordando también | Recordando | Recordando | -
opening-repeated ru | ссылаясь также | ссылаясь | ссылаясь | -
opening-repeated zh | 又鼓励 | 鼓励 | 鼓励 | fixed
opening-repeated ar | وإذ تشير أيضا | وإذ تشير | وإذ تشير | -
repetition-needless en | Calls upon | Also calls upon | Also calls upon | -
repetition-needless fr | Notant avec préoccupation | Alarmée également | Alarmée également | -
repetition-needless es | Exhorta a | Exhorta también a | Exhorta también | -
repetition-needless ru | отмечая с обеспокоенностью, | руководствуясь также | руководствуясь также | -
repetition-needless zh | 吁请捐助者 | 又吁请捐助者 | 又吁请 | -
repetition-needless ar | تهيب بالجهات | تهيب أيضا بالجهات | تهيب أيضا | -
first-conjunction ar | إذ تشير إلى قرارها | وإذ تشير إلى قرارها | وإذ | fixed
first-conjunction ar | وإذ تلاحظ | إذ تلاحظ | إذ | fixed
number-typed en | Calls upon | 3. Calls upon | 3. | fixed
number-typed zh | 吁请捐助者 | 3.吁请捐助者 | 3. | fixed
number-typed en | >The measurement | >(a) The measurement | (a) | fixed
number-typed fr | >La mesure | >a) La mesure | a) | fixed
number-typed ar | تهيب بالجهات | 3 - تهيب بالجهات | 3 - | fixed
paragraph-empty en | Also encourages Member States to exchange experts (upon request); |  |  | -
note-empty en | {{n1|A/74/231.}} | {{n1|}} | \uFFFC | -
ibid-first en | {{n1|A/74/231.}} | {{n1|Ibid., annex.}} | Ibid., annex. | -
ibid-first zh | {{n1|A/74/231。}} | {{n1|同上，附件。}} | 同上，附件。 | -
reference-missing en | paragraph 2 above | paragraph 9 above | 9 | -
reference-missing fr | paragraphe 2 ci-dessus | paragraphe 9 ci-dessus | 9 | -
reference-missing es | párrafo 2 del presente documento | párrafo 9 supra | 9 | -
reference-missing ru | пункте 2 выше | пункте 9 выше | 9 | -
reference-missing zh | 上文第2段 | 上文第9段 | 9 | -
reference-missing ar | الفقرة 2 أعلاه | الفقرة 9 أعلاه | 9 | -
reference-side en | paragraph 2 above | paragraph 2 below | 2 | -
reference-side fr | paragraphe 2 ci-dessus | paragraphe 4 ci-dessus | 4 | -
reference-side es | párrafo 2 del presente documento | párrafo 4 supra | 4 | -
reference-side ru | пункте 2 выше | пункте 2 ниже | 2 | -
reference-side zh | 上文第2段 | 下文第2段 | 2 | -
reference-side ar | الفقرة 2 أعلاه | الفقرة 2 أدناه | 2 | -
symbol-malformed en | A/74/231 | A/RES/74-231 | A/RES/74-231 | fixed
symbol-malformed fr | A/74/231 | A/C.3/68/L75 | A/C.3/68/L75 | fixed
symbol-malformed es | A/74/231 | a/74/231 | a/74/231 | fixed
symbol-malformed ru | A/74/231 | E/CN.7/2020/L5 | E/CN.7/2020/L5 | fixed
symbol-malformed zh | A/74/231 | A/74/0231 | A/74/0231 | fixed
symbol-malformed ar | A/74/231 | E/CN.7/2020/L.2/rev1 | E/CN.7/2020/L.2/rev1 | fixed
sales-number en | A/74/231. | United Nations publication, Sales No. E.9.XI.17. | E.9.XI.17 | fixed
sales-number zh | A/74/231。 | 联合国出版物，出售品编号：E.9.XI.17。 | E.9.XI.17 | fixed
resolution-date en | 28 July 2010 | 28 July 2012 | 64/292 of 28 July 2012 | -
resolution-date fr | 28 juillet 2010 | 28 juillet 2012 | 64/292 du 28 juillet 2012 | -
resolution-date es | 28 de julio de 2010 | 28 de julio de 2001 | 64/292, de 28 de julio de 2001 | -
resolution-date ru | 28 июля 2010 | 28 июля 2011 | 64/292 от 28 июля 2011 | -
resolution-date zh | 第64/292号决议 | 第74/292号决议 | 2010年7月28日 | -
resolution-date ar | تموز/يوليه 2010 | تموز/يوليه 2015 | 64/292 المؤرخ 28 تموز/يوليه 2015 | -
resolution-date en | its resolution 64/292 of 28 July 2010 | Security Council resolution 1325 (2000) of 31 October 2001 | 1325 (2000) of 31 October 2001 | -
state-name en | Calls upon donors | Calls upon South Korea and other donors | South Korea | -
state-name fr | Invite les donateurs | Invite la Corée du Sud et les donateurs | Corée du Sud | -
state-name es | Exhorta a los donantes | Exhorta a Corea del Norte y a los donantes | Corea del Norte | -
state-name ru | призывает доноров | призывает доноров, таких как Россия, | Россия | -
state-name zh | 吁请捐助者 | 吁请韩国和其他捐助者 | 韩国 | -
state-name ar | تهيب بالجهات | تهيب بروسيا وتهيب كوريا الجنوبية بالجهات | كوريا الجنوبية | -
space-double en | to share | to  share | ␣␣ | fixed
space-double ru | доноров поддержать | доноров  поддержать | ␣␣ | fixed
space-before-mark en | puts it, | puts it , | ␣ | fixed
space-before-mark es | informe, | informe , | ␣ | fixed
space-before-mark ru | докладе, | докладе , | ␣ | fixed
space-before-mark zh | 如报告所述， | 如报告所述 ， | ␣ | fixed
space-before-mark ar | في التقرير، | في التقرير ، | ␣ | fixed
space-missing fr | (sur demande)\u00a0; | (sur demande); | ; | fixed
space-breaks fr | (sur demande)\u00a0; | (sur demande) ; | ␣ | fixed
width-mixed zh | 如报告所述， | 如报告所述, | , | fixed
width-mixed zh | 会员国（应请求）交流 | 会员国（应请求)交流 | （应请求) | -
width-mixed en | Noting with concern that | Noting with concern， that | ， | fixed
width-mixed ar | التقنيين، | التقنيين, | , | fixed
quotes-mixed en | to share what they know | to share "what they know" | " | fixed
quotes-foreign fr | «\u00a0de nombreux puits sont salés\u00a0» | “de nombreux puits sont salés” | “ | -
quotes-foreign ru | «многие колодцы засолены» | “многие колодцы засолены” | “ | -
quotes-foreign en | “many wells are saline” | «many wells are saline» | « | -
quotes-foreign zh | “许多水井已经盐化” | «许多水井已经盐化» | « | -
bracket-unbalanced en | (upon request) | (upon request | ( | -
bracket-unbalanced en | (upon request) | upon request) | ) | -
bracket-unbalanced fr | (sur demande) | (sur demande | ( | -
bracket-unbalanced es | (previa solicitud) | [previa solicitud | [ | -
bracket-unbalanced ru | (по запросу) | по запросу] | ] | -
bracket-unbalanced zh | 《联合国宪章》 | 《联合国宪章 | 《 | -
bracket-unbalanced ar | (عند الطلب) | (عند الطلب | ( | -
bracket-left en | (upon request) | [upon request] | [ | -
bracket-left zh | （应请求） | [应请求] | [ | -
marker-left en | (upon request) | (TBC) | TBC | -
marker-left en | small islands, | small islands ???, | ??? | -
marker-left zh | （应请求） | （待定） | （待定） | -
title-unmarked zh | 《联合国宪章》 | 联合国宪章 | 联合国宪章 | fixed
title-quoted zh | 《联合国宪章》 | “联合国宪章” | “联合国宪章” | fixed
title-end en | island communities | island communities. | . | fixed
title-end zh | 安全饮用水 | 安全饮用水。 | 。 | fixed
title-end ar | الشرب المأمونة | الشرب المأمونة. | . | fixed
subject-body en | The General Assembly, | The Security Council, | The Security Council, | -
subject-body zh | 大会， | 安全理事会， | 安全理事会， | -
subject-body fr | L’Assemblée générale, | Le Conseil de sécurité, | Le Conseil de sécurité, | -
subject-comma en | The General Assembly, | The General Assembly | The General Assembly | fixed
subject-comma ru | Генеральная Ассамблея, | Генеральная Ассамблея | Генеральная Ассамблея | fixed
subject-comma ar | إن الجمعية العامة، | إن الجمعية العامة | إن الجمعية العامة | fixed
language-other fr | Invite les donateurs à appuyer\u00a0: | Calls upon the donors to support the following, which the Member States of the United Nations have agreed to: | Calls upon the donors | -
language-other zh | 吁请捐助者支持： | Calls upon the donors to support the following, which the Member States of the United Nations have agreed to： | Calls upon the donors | -
`

const cases = table
  .trim()
  .split('\n')
  .map((row): Case => {
    const [head = '', old = '', now = '', told = '', fixed = ''] = row.split(' | ')
    const [rule = '', language = ''] = head.split(' ')
    return {
      rule: rule as RuleCode,
      language: language as Language,
      change: [old, now],
      told: told.replaceAll('␣', ' '),
      isFixed: fixed === 'fixed',
      ...(rule === 'bracket-left' && { context: { forIssue: true } }),
    }
  })

test.each(languages)('nothing is told of the small draft in %s', (language) => {
  expect(lint(miniDraft(language))).toEqual([])
  expect(lint(miniDraft(language), { forIssue: true })).toEqual([])
})

describe('a broken text', () => {
  it.each(cases)('$rule in $language: $change.1', ({ rule, language, change, told, ...more }) => {
    const content = miniDraft(language, replacing(...change))
    const found = lint(content, more.context).filter((finding) => finding.rule === rule)
    const [first] = found
    expect(first, `${rule} is not found`).toBeDefined()
    if (first?.place.kind !== 'text') throw new RangeError('found in no paragraph')
    const { paragraphId, from, to } = first.place
    const paragraph = content.text.paragraphs.find(({ id }) => id === paragraphId)
    const words = paragraph ? rawText(paragraph).slice(from, to) : ''
    expect(words.startsWith(told) ? told : words).toBe(told)
    expect(first.fix !== null).toBe(more.isFixed)
    if (!first.fix) return
    const mended = lint(applyFix(content, first.fix), more.context)
    expect(mended.filter((finding) => finding.rule === rule)).toHaveLength(found.length - 1)
  })

  it('is there for every rule that the words of a text can break', () => {
    const elsewhere = [
      'number-differs',
      'subparagraph-single',
      'note-repeated',
      'note-unreferenced',
      'note-missing',
      'reference-moved',
      'symbol-series',
      'symbol-taken',
      'sponsor-unknown',
      'sponsor-name',
    ]
    const shown = new Set<string>(cases.map(({ rule }) => rule))
    expect(ruleCodes.filter((rule) => !shown.has(rule))).toEqual(elsewhere)
  })
})

/** Broken in no way, though a simpler rule would say so. `language | old | new`. */
const right = `
en | puts it, | asks in its title: “Are all wells saline?”
en | The training of technicians, as described in paragraph 2 above; | The training of technicians; and
en | Calls upon donors | Calls upon the United Kingdom, the Islamic Republic of Iran, Iran (Islamic Republic of) and other donors
en | small islands,{{n1|A/74/231.}} | small islands (see E/2003/28/Rev.1, A/CN.9/1044 and A/HRC/RES/16/21),
en | its resolution 64/292 of 28 July 2010, on the human right to water and sanitation, | Commission on Narcotic Drugs resolution 51/10 of 14 March 2008 and resolution 1325 (2000) of 31 October 2000,
en | Calls upon donors | Calls upon the former Yugoslav Republic of Macedonia and donors that pledged 5 million United States dollars
en | to share what they know | to share (in accordance with article 3, paragraph 9, of the Convention) what they know
fr | au paragraphe 2 ci-dessus | à l’alinéa a) ci-dessus
fr | Invite les donateurs | Invite, à 10:30, sur https://www.un.org/fr, les donateurs
es | desalinización del agua; | desalinización del agua, según el artículo 5 a);
ru | призывает доноров | призывает доноров, включая Российскую Федерацию,
ru | рекомендует государствам-членам обмениваться знаниями | рекомендует государствам-членам (пункты 1) и 2) плана) обмениваться знаниями
zh | 《联合国宪章》的宗旨 | 《关于各国依联合国宪章建立友好关系和合作的国际法原则宣言》的宗旨
zh | 吁请捐助者 | 吁请大韩民国、朝鲜半岛其他捐助者
zh | 所述培训技术人员 | 和第3(a)段所述，于 2020 年 3 月 9 日按 5.6％ 培训（A/63/432）技术人员
ar | تهيب بالجهات | تهيب بالمملكة المتحدة وجمهورية كوريا والجهات
`

describe('a text that is as it should be', () => {
  const rows = right
    .trim()
    .split('\n')
    .map((row) => row.split(' | ') as [Language, string, string])

  it.each(rows)('in %s: %s -> %s', (language, old, now) => {
    const warnings = lint(miniDraft(language, replacing(old, now))).filter(
      ({ severity }) => severity === 'warning',
    )
    expect(warnings).toEqual([])
  })
})
