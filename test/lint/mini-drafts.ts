// One small draft in each language that no rule has a word to say about, and ways to break it.
import type { Paragraph, Part } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import type { LintContext } from '../../shared/lint/context.ts'
import type { Edit, Finding } from '../../shared/lint/finding.ts'
import { lintText } from '../../shared/lint/lint-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { masthead } from '../builders.ts'
import { noted } from '../sample-contents.ts'

interface Words {
  readonly title: string
  readonly subject: string
  readonly preamble: readonly string[]
  /** A number of `>` before it is the level. */
  readonly operative: readonly string[]
}

/** Of the General Assembly. `{{n1|words}}` is a footnote. */
const miniWords: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Access to safe drinking water in small island communities',
    subject: 'The General Assembly,',
    preamble: [
      'Recalling its resolution 64/292 of 28 July 2010, on the human right to water and sanitation,',
      'Recalling also the report of the Secretary-General on small islands,{{n1|A/74/231.}}',
      'Noting with concern that “many wells are saline”, as the report puts it,',
    ],
    operative: [
      'Encourages Member States to share what they know about the desalination of water;',
      'Also encourages Member States to exchange experts (upon request);',
      'Calls upon donors to support:',
      '>The measurement of groundwater;',
      '>The training of technicians, as described in paragraph 2 above;',
      'Requests the Secretary-General to report to the General Assembly at its eightieth session.',
    ],
  },
  fr: {
    title: 'Accès à l’eau potable dans les petites communautés insulaires',
    subject: 'L’Assemblée générale,',
    preamble: [
      'Rappelant sa résolution 64/292 du 28 juillet 2010 sur le droit à l’eau et à l’assainissement,',
      'Rappelant également le rapport du Secrétaire général sur les petites îles{{n1|A/74/231.}},',
      'Notant avec préoccupation que «\u00a0de nombreux puits sont salés\u00a0», comme l’indique le rapport,',
    ],
    operative: [
      'Encourage les États Membres à partager leurs connaissances sur le dessalement de l’eau\u00a0;',
      'Encourage également les États Membres à échanger des experts (sur demande)\u00a0;',
      'Invite les donateurs à appuyer\u00a0:',
      '>La mesure des eaux souterraines\u00a0;',
      '>La formation de techniciens, comme indiqué au paragraphe 2 ci-dessus\u00a0;',
      'Prie le Secrétaire général de lui faire rapport à sa quatre-vingtième session.',
    ],
  },
  es: {
    title: 'Acceso al agua potable en las pequeñas comunidades insulares',
    subject: 'La Asamblea General,',
    preamble: [
      'Recordando su resolución 64/292, de 28 de julio de 2010, relativa al derecho humano al agua,',
      'Recordando también el informe del Secretario General sobre las islas pequeñas{{n1|A/74/231.}},',
      'Observando con preocupación que “muchos pozos son salinos”, como señala el informe,',
    ],
    operative: [
      'Alienta a los Estados Miembros a que compartan sus conocimientos sobre la desalinización del agua;',
      'Alienta también a los Estados Miembros a que intercambien expertos (previa solicitud);',
      'Exhorta a los donantes a que apoyen:',
      '>La medición de las aguas subterráneas;',
      '>La capacitación de técnicos, como se describe en el párrafo 2 del presente documento;',
      'Solicita al Secretario General que la informe al respecto en su octogésimo período de sesiones.',
    ],
  },
  ru: {
    title: 'Доступ к питьевой воде в малых островных общинах',
    subject: 'Генеральная Ассамблея,',
    preamble: [
      'ссылаясь на свою резолюцию 64/292 от 28 июля 2010 года о праве человека на воду и санитарию,',
      'ссылаясь также на доклад Генерального секретаря о малых островах{{n1|A/74/231.}},',
      'отмечая с обеспокоенностью, что «многие колодцы засолены», как указано в докладе,',
    ],
    operative: [
      'рекомендует государствам-членам обмениваться знаниями об опреснении воды;',
      'рекомендует также государствам-членам обмениваться экспертами (по запросу);',
      'призывает доноров поддержать:',
      '>измерение запасов подземных вод;',
      '>подготовку техников, как указано в пункте 2 выше;',
      'просит Генерального секретаря представить ей доклад на ее восьмидесятой сессии.',
    ],
  },
  zh: {
    title: '小岛屿社区获得安全饮用水',
    subject: '大会，',
    preamble: [
      '回顾大会2010年7月28日关于享有饮水和卫生设施的人权的第64/292号决议，',
      '又回顾秘书长关于小岛屿的报告{{n1|A/74/231。}}和《联合国宪章》的宗旨和原则，',
      '关切地注意到如报告所述，“许多水井已经盐化”，',
    ],
    operative: [
      '鼓励会员国分享其在海水淡化方面的知识；',
      '又鼓励会员国（应请求）交流专家；',
      '吁请捐助者支持：',
      '>测量地下水；',
      '>按照上文第2段所述培训技术人员；',
      '请秘书长向大会第八十届会议提出报告。',
    ],
  },
  ar: {
    title: 'حصول المجتمعات الجزرية الصغيرة على مياه الشرب المأمونة',
    subject: 'إن الجمعية العامة،',
    preamble: [
      'إذ تشير إلى قرارها 64/292 المؤرخ 28 تموز/يوليه 2010 بشأن حق الإنسان في المياه والصرف الصحي،',
      'وإذ تشير أيضا إلى تقرير الأمين العام عن الجزر الصغيرة{{n1|A/74/231.}}،',
      'وإذ تلاحظ مع القلق أن ”كثيرا من الآبار مالحة“، كما ورد في التقرير،',
    ],
    operative: [
      'تشجع الدول الأعضاء على تبادل معارفها بشأن تحلية المياه؛',
      'تشجع أيضا الدول الأعضاء على تبادل الخبراء (عند الطلب)؛',
      'تهيب بالجهات المانحة أن تدعم ما يلي:',
      '>قياس المياه الجوفية؛',
      '>تدريب التقنيين، على النحو المبين في الفقرة 2 أعلاه؛',
      'تطلب إلى الأمين العام أن يقدم إليها تقريرا في دورتها الثمانين.',
    ],
  },
}

export function miniDraft(
  language: Language,
  change: (words: Words) => Words = (words) => words,
  more: Partial<Masthead> = {},
): FrozenContent {
  const { title, subject, preamble, operative } = change(miniWords[language])
  const entries: readonly (readonly [Part, string])[] = [
    ['title', title],
    ['subject', subject],
    ...preamble.map((words) => ['preamble', words] as const),
    ...operative.map((words) => ['operative', words] as const),
  ]
  const paragraphs = entries.map(([part, words], index): Paragraph => {
    const level = /^>*/.exec(words)?.[0].length ?? 0
    return noted(`p${index}`, part, words.slice(level), { level })
  })
  return {
    masthead: masthead({ language, organ: 'GA', body: 'GA', session: 74, place: null, ...more }),
    title,
    text: { paragraphs },
    sponsors: [],
  }
}

/** Replaces words wherever they stand; throws where they stand nowhere, so that no case tests nothing. */
export function replacing(old: string, now: string): (words: Words) => Words {
  return (words) => {
    if (!JSON.stringify(words).includes(JSON.stringify(old).slice(1, -1)))
      throw new RangeError(`there is no ${old} in the draft`)
    const put = (text: string) => text.replace(old, now)
    const { title, subject, preamble, operative } = words
    return {
      title: put(title),
      subject: put(subject),
      preamble: preamble.map(put),
      operative: operative.map(put),
    }
  }
}

export function lint(content: FrozenContent, context: Partial<LintContext> = {}): Finding[] {
  return lintText(content, { forIssue: false, ...context })
}

/** The text with the edits made; what an edit puts in bears the marks of the words before it. */
export function applyFix(content: FrozenContent, edits: readonly Edit[]): FrozenContent {
  const paragraphs = content.text.paragraphs.map((paragraph) =>
    edits
      .filter(({ paragraphId }) => paragraphId === paragraph.id)
      .toSorted((a, b) => b.from - a.from)
      .reduce(applyEdit, paragraph),
  )
  return { ...content, text: { paragraphs } }
}

function applyEdit(paragraph: Paragraph, { from, to, replacement }: Edit): Paragraph {
  let at = 0
  let left = replacement
  const runs = paragraph.runs.flatMap((run, index) => {
    const [start, end] = [at, at + run.text.length]
    at = end
    const isLast = index === paragraph.runs.length - 1
    if (to < start || from > end || (from >= end && !isLast && from !== to)) return [run]
    const before = run.text.slice(0, Math.max(0, from - start))
    const behind = run.text.slice(Math.max(0, to - start))
    const put = left
    left = ''
    return [{ ...run, text: `${before}${put}${behind}` }]
  })
  return { ...paragraph, runs: runs.filter(({ text }) => text !== '') }
}
