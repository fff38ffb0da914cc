// What a resolution says of its adoption, in the form of its body, with where it was read (see wording.ts).
import type { Language } from '../../document/language.ts'
import type { Worded } from './wording.ts'

export interface AdoptionWording {
  /** Above the title; `{day}` is that of adoption. */
  readonly assembly: Worded
  readonly council: Worded
  readonly humanRights: Worded
  /** The note to it; `{session}` is the ordinal of the session, `{report}` the symbol of the report. */
  readonly humanRightsNote: Worded
  /** Of the Security Council and of a resolution that stands in a report. */
  readonly heading: Worded
  readonly securityHeading: Worded
  /** `{meeting}` with the ending that the language wants. */
  readonly security: Worded
  /** The same where the meeting is not known. */
  readonly securityDay: Worded
  /** In brackets; `{body}` with its article, `{symbols}` as printed. */
  readonly onReport: Worded
  readonly withoutReference: Worded
  readonly onRecommendation: Worded
  /** At the end of the text, of a body whose meetings are not called plenary. */
  readonly meeting: Worded
  readonly withoutVote: Worded
  /** `{inFavour}` and `{against}` are numbers or `nobody`, `{abstaining}` one of `abstentions`. */
  readonly recordedVote: Worded
  readonly nobody: string
  /** `{n}` abstentions: none, one, several. */
  readonly abstentions: readonly [none: string, one: string, several: string]
  /** Over the list of names. */
  readonly inFavour: Worded
  readonly against: Worded
  readonly abstaining: Worded
  /** Stands for a list without names. */
  readonly noNames: string
  /** In the place of the symbol of a resolution that stands in the report on a session. */
  readonly inReport: Worded
}

const inferred = (text: string): Worded => ({ text, source: 'inferred' })

export const adoptionWordings: Readonly<Record<Language, AdoptionWording>> = {
  en: {
    assembly: { text: 'Resolution adopted by the General Assembly on {day}', source: 'D14' },
    council: inferred('Resolution adopted by the Economic and Social Council on {day}'),
    humanRights: { text: 'Resolution adopted by the Human Rights Council', source: 'D21' },
    humanRightsNote: {
      text: 'The resolutions and decisions adopted by the Human Rights Council will be contained in the report of the Council on its {session} session ({report}), chap. I.',
      source: 'D21',
    },
    heading: { text: 'Resolution {number}', source: 'D24' },
    securityHeading: { text: 'Resolution {number}', source: 'D19' },
    security: {
      text: 'Adopted by the Security Council at its {meeting} meeting, on {day}',
      source: 'D19',
    },
    securityDay: inferred('Adopted by the Security Council on {day}'),
    onReport: { text: '[on the report of {body} ({symbols})]', source: 'D14' },
    withoutReference: {
      text: '[without reference to a Main Committee ({symbols})]',
      source: 'D15',
    },
    onRecommendation: inferred('[on the recommendation of {body} ({symbols})]'),
    meeting: { text: '{number} meeting', source: 'D21' },
    withoutVote: { text: '[Adopted without a vote.]', source: 'D21' },
    recordedVote: {
      text: '[Adopted by a recorded vote of {inFavour} to {against}, with {abstaining}. The voting was as follows:',
      source: 'U1',
    },
    nobody: 'none',
    abstentions: ['no abstentions', '{n} abstention', '{n} abstentions'],
    inFavour: { text: 'In favour: {names}', source: 'U1' },
    against: { text: 'Against: {names}', source: 'U1' },
    abstaining: { text: 'Abstaining: {names}', source: 'U1' },
    noNames: 'None',
    inReport: inferred('Text for the report on the session'),
  },
  fr: {
    assembly: inferred('Résolution adoptée par l’Assemblée générale le {day}'),
    council: inferred('Résolution adoptée par le Conseil économique et social le {day}'),
    humanRights: inferred('Résolution adoptée par le Conseil des droits de l’homme'),
    humanRightsNote: inferred(
      'Les résolutions et décisions adoptées par le Conseil des droits de l’homme figureront dans le rapport du Conseil sur sa {session} session ({report}), chap. I.',
    ),
    heading: inferred('Résolution {number}'),
    securityHeading: inferred('Résolution {number}'),
    security: inferred('Adoptée par le Conseil de sécurité à sa {meeting} séance, le {day}'),
    securityDay: inferred('Adoptée par le Conseil de sécurité le {day}'),
    onReport: inferred('[sur la base du rapport {body} ({symbols})]'),
    withoutReference: inferred('[sans renvoi à une grande commission ({symbols})]'),
    onRecommendation: inferred('[sur la recommandation {body} ({symbols})]'),
    meeting: inferred('{number} séance'),
    withoutVote: inferred('[Adoptée sans vote.]'),
    recordedVote: inferred(
      '[Adoptée par {inFavour} voix contre {against}, {abstaining}, à l’issue d’un vote enregistré. Les voix se sont réparties comme suit\u00A0:',
    ),
    nobody: 'zéro',
    abstentions: ['sans abstention', 'avec {n} abstention', 'avec {n} abstentions'],
    inFavour: inferred('Ont voté pour\u00A0: {names}'),
    against: inferred('Ont voté contre\u00A0: {names}'),
    abstaining: inferred('Se sont abstenus\u00A0: {names}'),
    noNames: 'Néant',
    inReport: inferred('Texte destiné au rapport sur la session'),
  },
  es: {
    assembly: { text: 'Resolución aprobada por la Asamblea General el {day}', source: 'D13' },
    council: inferred('Resolución aprobada por el Consejo Económico y Social el {day}'),
    humanRights: inferred('Resolución aprobada por el Consejo de Derechos Humanos'),
    humanRightsNote: inferred(
      'Las resoluciones y decisiones aprobadas por el Consejo de Derechos Humanos figurarán en el informe del Consejo sobre su {session} período de sesiones ({report}), cap. I.',
    ),
    heading: inferred('Resolución {number}'),
    securityHeading: inferred('Resolución {number}'),
    security: inferred(
      'Aprobada por el Consejo de Seguridad en su {meeting} sesión, celebrada el {day}',
    ),
    securityDay: inferred('Aprobada por el Consejo de Seguridad el {day}'),
    onReport: inferred('[sobre la base del informe {body} ({symbols})]'),
    withoutReference: {
      text: '[sin remisión previa a una Comisión Principal ({symbols})]',
      source: 'D12',
    },
    onRecommendation: inferred('[por recomendación {body} ({symbols})]'),
    meeting: inferred('{number} sesión'),
    withoutVote: inferred('[Aprobada sin votación.]'),
    recordedVote: inferred(
      '[Aprobada en votación registrada por {inFavour} votos contra {against} y {abstaining}. El resultado de la votación fue el siguiente:',
    ),
    nobody: 'ninguno',
    abstentions: ['ninguna abstención', '{n} abstención', '{n} abstenciones'],
    inFavour: inferred('Votos a favor: {names}'),
    against: inferred('Votos en contra: {names}'),
    abstaining: inferred('Abstenciones: {names}'),
    noNames: 'Ninguno',
    inReport: inferred('Texto destinado al informe sobre el período de sesiones'),
  },
  ru: {
    assembly: inferred('Резолюция, принятая Генеральной Ассамблеей {day}'),
    council: inferred('Резолюция, принятая Экономическим и Социальным Советом {day}'),
    humanRights: inferred('Резолюция, принятая Советом по правам человека'),
    humanRightsNote: inferred(
      'Резолюции и решения, принятые Советом по правам человека, будут включены в доклад Совета о работе его {session} сессии ({report}), гл. I.',
    ),
    heading: inferred('Резолюция {number}'),
    securityHeading: { text: 'Резолюция {number},', source: 'D20' },
    security: {
      text: 'принятая Советом Безопасности на его {meeting} заседании {day}',
      source: 'D20',
    },
    securityDay: inferred('принятая Советом Безопасности {day}'),
    onReport: inferred('[по докладу {body} ({symbols})]'),
    withoutReference: inferred('[без передачи в главные комитеты ({symbols})]'),
    onRecommendation: inferred('[по рекомендации {body} ({symbols})]'),
    meeting: inferred('{number} заседание'),
    withoutVote: inferred('[Принята без голосования.]'),
    recordedVote: inferred(
      '[Принята заносимым в отчет о заседании голосованием {inFavour} голосами против {against} {abstaining}. Голоса распределились следующим образом:',
    ),
    nobody: '0',
    abstentions: [
      'при отсутствии воздержавшихся',
      'при {n} воздержавшемся',
      'при {n} воздержавшихся',
    ],
    inFavour: inferred('Голосовали за: {names}'),
    against: inferred('Голосовали против: {names}'),
    abstaining: inferred('Воздержались: {names}'),
    noNames: 'Никто',
    inReport: inferred('Текст для доклада о работе сессии'),
  },
  zh: {
    assembly: { text: '{day}大会决议', source: 'seed004' },
    council: inferred('{day}经济及社会理事会决议'),
    humanRights: inferred('人权理事会决议'),
    humanRightsNote: inferred(
      '人权理事会通过的决议和决定将载入理事会第{session}届会议报告({report})第一章。',
    ),
    heading: inferred('第{number}号决议'),
    securityHeading: { text: '第{number}号决议', source: 'D18' },
    security: { text: '{day}安全理事会第{meeting}次会议通过', source: 'D18' },
    securityDay: inferred('{day}安全理事会通过'),
    onReport: { text: '[根据{body}的报告({symbols})通过]', source: 'seed004' },
    withoutReference: inferred('[未经发交主要委员会而通过({symbols})]'),
    onRecommendation: inferred('[根据{body}的建议({symbols})通过]'),
    meeting: inferred('第 {number} 次会议'),
    withoutVote: inferred('[未经表决获得通过。]'),
    recordedVote: inferred(
      '[经记录表决，以{inFavour}票赞成、{against}票反对、{abstaining}通过。表决情况如下：',
    ),
    nobody: '0',
    abstentions: ['0票弃权', '{n}票弃权', '{n}票弃权'],
    inFavour: inferred('赞成：{names}'),
    against: inferred('反对：{names}'),
    abstaining: inferred('弃权：{names}'),
    noNames: '无',
    inReport: inferred('供列入会议报告的案文'),
  },
  ar: {
    assembly: inferred('قرار اتخذته الجمعية العامة في {day}'),
    council: inferred('قرار اتخذه المجلس الاقتصادي والاجتماعي في {day}'),
    humanRights: inferred('قرار اتخذه مجلس حقوق الإنسان'),
    humanRightsNote: inferred(
      'سترد القرارات والمقررات التي اتخذها مجلس حقوق الإنسان في تقرير المجلس عن دورته {session} ({report})، الفصل الأول.',
    ),
    heading: inferred('القرار {number}'),
    securityHeading: inferred('القرار {number}'),
    security: inferred('الذي اتخذه مجلس الأمن في جلسته {meeting} المعقودة في {day}'),
    securityDay: inferred('الذي اتخذه مجلس الأمن في {day}'),
    onReport: inferred('[بناء على تقرير {body} ({symbols})]'),
    withoutReference: inferred('[دون الإحالة إلى لجنة رئيسية ({symbols})]'),
    onRecommendation: inferred('[بناء على توصية {body} ({symbols})]'),
    meeting: inferred('الجلسة {number}'),
    withoutVote: inferred('[اعتمد بدون تصويت.]'),
    recordedVote: inferred(
      '[اعتمد بتصويت مسجل، عدد المؤيدين {inFavour} والمعارضين {against} و{abstaining}. وكانت نتيجة التصويت كما يلي:',
    ),
    nobody: '0',
    abstentions: ['لم يمتنع أحد عن التصويت', 'امتنع عن التصويت {n}', 'امتنع عن التصويت {n}'],
    inFavour: inferred('المؤيدون: {names}'),
    against: inferred('المعارضون: {names}'),
    abstaining: inferred('الممتنعون عن التصويت: {names}'),
    noNames: 'لا أحد',
    inReport: inferred('نص معد لإدراجه في تقرير الدورة'),
  },
}
