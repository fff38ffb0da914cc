// A short report and a statement in six languages, as the contact sheet prints them.
import type { Language } from '../../../shared/document/language.ts'

export interface ReportWords {
  readonly agendaLine: string
  readonly label: string
  readonly summaryHeading: string
  readonly summary: string
  readonly headings: readonly [string, string, string]
  readonly paragraphs: readonly [string, string, string]
  /** A conference room paper says so. */
  readonly paperTitle: string
  /** Of a draft decision: what the body decides. */
  readonly decision: string
  /** Of an amendment. */
  readonly amendment: string
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    agendaLine: 'Item 110 of the preliminary list*',
    label: 'Report of the Secretary-General',
    summaryHeading: 'Summary',
    summary:
      'The present report, prepared pursuant to General Assembly resolution 73/192, provides an overview of the implementation of mandates relating to international drug control.',
    headings: ['Introduction', 'International cooperation', 'Action taken by the Commission'],
    paragraphs: [
      'The present report provides an overview of the current situation and of the assistance provided to Member States.{{r|Resolution S-30/1, annex.}}',
      'The Commission held a two-day ministerial segment and took stock of the implementation of the commitments made (see E/2019/28).',
      'Member States reported “substantial progress” in 2018–2019, while 35 per cent of them noted new challenges.',
    ],
    paperTitle: 'Compilation of contributions received from Member States',
    decision:
      'decides to approve the provisional agenda and documentation for its next session set out below.',
    amendment:
      'In operative paragraph 2, replace the words “as appropriate” with the words “in accordance with national legislation”.',
  },
  fr: {
    agendaLine: 'Point 110 de la liste préliminaire*',
    label: 'Rapport du Secrétaire général',
    summaryHeading: 'Résumé',
    summary:
      'Le présent rapport, établi en application de la résolution 73/192 de l’Assemblée générale, donne un aperçu de l’exécution des mandats relatifs au contrôle international des drogues.',
    headings: ['Introduction', 'Coopération internationale', 'Mesures prises par la Commission'],
    paragraphs: [
      'Le présent rapport donne un aperçu de la situation actuelle et de l’assistance fournie aux États Membres{{r|Résolution S-30/1, annexe.}}.',
      'La Commission a tenu un débat ministériel de deux jours et fait le point de la concrétisation des engagements pris (voir E/2019/28).',
      'Les États Membres ont fait état de « progrès substantiels » en 2018-2019 ; 35 % d’entre eux ont relevé de nouveaux défis.',
    ],
    paperTitle: 'Compilation des contributions reçues des États Membres',
    decision:
      'décide d’approuver l’ordre du jour provisoire et la documentation de sa prochaine session ci-après.',
    amendment:
      'Au paragraphe 2 du dispositif, remplacer « selon qu’il conviendra » par « conformément à la législation nationale ».',
  },
  es: {
    agendaLine: 'Tema 110 de la lista preliminar*',
    label: 'Informe del Secretario General',
    summaryHeading: 'Resumen',
    summary:
      'El presente informe, preparado en cumplimiento de la resolución 73/192 de la Asamblea General, ofrece un panorama general de la ejecución de los mandatos relativos a la fiscalización internacional de drogas.',
    headings: ['Introducción', 'Cooperación internacional', 'Medidas adoptadas por la Comisión'],
    paragraphs: [
      'En el presente informe se ofrece un panorama de la situación actual y de la asistencia prestada a los Estados Miembros{{r|Resolución S-30/1, anexo.}}.',
      'La Comisión celebró una serie de sesiones a nivel ministerial de dos días de duración e hizo balance del cumplimiento de los compromisos contraídos (véase E/2019/28).',
      'Los Estados Miembros comunicaron “progresos sustanciales” en 2018 y 2019; el 35 % de ellos señaló nuevos desafíos.',
    ],
    paperTitle: 'Recopilación de contribuciones recibidas de los Estados Miembros',
    decision:
      'decide aprobar el programa provisional y la documentación de su próximo período de sesiones que figuran a continuación.',
    amendment:
      'En el párrafo 2 de la parte dispositiva, sustitúyanse las palabras “según proceda” por “de conformidad con la legislación nacional”.',
  },
  ru: {
    agendaLine: 'Пункт 110 первоначального перечня*',
    label: 'Доклад Генерального секретаря',
    summaryHeading: 'Резюме',
    summary:
      'В настоящем докладе, подготовленном во исполнение резолюции 73/192 Генеральной Ассамблеи, содержится обзор выполнения мандатов, касающихся международного контроля над наркотиками.',
    headings: ['Введение', 'Международное сотрудничество', 'Меры, принятые Комиссией'],
    paragraphs: [
      'В настоящем докладе содержится обзор нынешнего положения и помощи, оказываемой государствам-членам{{r|Резолюция S-30/1, приложение.}}.',
      'Комиссия провела двухдневный этап заседаний на уровне министров и подвела итоги выполнения принятых обязательств (см. E/2019/28).',
      'Государства-члены сообщили о «существенном прогрессе» в 2018–2019 годах; 35 процентов из них отметили новые вызовы.',
    ],
    paperTitle: 'Подборка материалов, полученных от государств-членов',
    decision:
      'постановляет утвердить изложенные ниже предварительную повестку дня и документацию своей следующей сессии.',
    amendment:
      'В пункте 2 постановляющей части заменить слова «в надлежащих случаях» словами «в соответствии с национальным законодательством».',
  },
  zh: {
    agendaLine: '暂定项目表*项目 110',
    label: '秘书长的报告',
    summaryHeading: '摘要',
    summary:
      '本报告根据大会第 73/192 号决议编写，概述了国际毒品管制相关任务授权的执行情况，并介绍了麻醉药品委员会及其附属机构采取的行动。',
    headings: ['导言', '国际合作', '麻醉药品委员会采取的行动'],
    paragraphs: [
      '本报告概述当前局势，并介绍为会员国提供的协助。{{r|S-30/1 号决议，附件。}}',
      '麻委会召开了一次为期两天的高级别部长级会议，评估各项承诺的执行情况（见 E/2019/28）。',
      '会员国报告 2018 至 2019 年取得了“显著进展”，但其中 35%的会员国注意到新的挑战。',
    ],
    paperTitle: '会员国所提交材料汇编',
    decision: '决定核准其下届会议的下列临时议程和文件。',
    amendment: '在执行部分第 2 段，将“酌情”改为“根据国家立法”。',
  },
  ar: {
    agendaLine: 'البند 110 من القائمة الأولية*',
    label: 'تقرير الأمين العام',
    summaryHeading: 'موجز',
    summary:
      'يقدم هذا التقرير، المعد عملا بقرار الجمعية العامة 73/192، لمحة عامة عن تنفيذ الولايات المتصلة بالمراقبة الدولية للمخدرات.',
    headings: ['مقدمة', 'التعاون الدولي', 'الإجراءات التي اتخذتها اللجنة'],
    paragraphs: [
      'يقدم هذا التقرير لمحة عامة عن الوضع الراهن وعن المساعدة المقدمة إلى الدول الأعضاء{{r|القرار S-30/1، المرفق.}}.',
      'عقدت اللجنة جزءا وزاريا لمدة يومين وقيمت تنفيذ الالتزامات المتعهد بها (انظر E/2019/28).',
      'أفادت الدول الأعضاء بإحراز ”تقدم كبير“ في الفترة 2018-2019، بينما أشار 35 في المائة منها إلى تحديات جديدة.',
    ],
    paperTitle: 'تجميع للمساهمات الواردة من الدول الأعضاء',
    decision:
      'تقرر الموافقة على جدول الأعمال المؤقت لدورتها القادمة ووثائقها على النحو الوارد أدناه.',
    amendment:
      'في الفقرة 2 من المنطوق، يستعاض عن عبارة ”حسب الاقتضاء“ بعبارة ”وفقا للتشريعات الوطنية“.',
  },
}
