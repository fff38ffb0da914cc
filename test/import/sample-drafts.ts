// One short draft in each language, in its own words, as the importer ought to understand it. `{1}` is a reference to note 1. Written for
// these tests; none is a United Nations document.
import type { Language } from '../../shared/document/language.ts'
import type { Part } from '../../shared/document/draft-text.ts'

export interface SampleParagraph {
  readonly part: Part
  readonly level: number
  readonly text: string
}

export interface SampleDraft {
  readonly language: Language
  readonly head: readonly string[]
  readonly sponsors: string
  readonly title: string
  readonly subject: string
  readonly body: readonly SampleParagraph[]
  /** By number, from 1. */
  readonly notes: readonly string[]
}

function pre(...texts: readonly string[]): SampleParagraph[] {
  return texts.map((text) => ({ part: 'preamble', level: 0, text }))
}

/** `>` and `>>` before the words say the level. */
function op(...texts: readonly string[]): SampleParagraph[] {
  return texts.map((text) => ({
    part: 'operative',
    level: /^>*/.exec(text)?.[0].length ?? 0,
    text: text.replace(/^>+/, ''),
  }))
}

export const sampleDrafts: readonly SampleDraft[] = [
  {
    language: 'en',
    head: [
      'General Assembly',
      'Eightieth session',
      'Agenda item 18 (b)',
      'Sustainable development',
    ],
    sponsors: 'Bosnia and Herzegovina, Kenya and Uruguay: draft resolution',
    title: 'Open access to weather data for the protection of coastal communities',
    subject: 'The General Assembly,',
    body: [
      ...pre(
        'Recalling its resolutions 70/1 of 25 September 2015 and 74/3 of 10 October 2019, and the Convention on the Sharing of Observations,{1} as well as the Protocol thereto,{2}',
        'Noting with concern that storms of growing force reach coastal communities without sufficient warning, in particular in small island developing States, where one station may serve an area of 3,500 square kilometres,',
        'Recognizing that COVID-19 interrupted the maintenance of observing stations in 45 countries, and that the report of the Secretary-General{3} gives the costs of repair for 2024 and 2025,',
        'Welcoming the work of the regional centres established in accordance with article 7 of the Convention,{1} and taking note of their first joint forecast,',
      ),
      ...op(
        'Reaffirms that weather data that save lives should be open to all, without cost and without delay, in accordance with the Convention;{1}',
        'Urges Member States, in cooperation with the regional centres, to take the following measures before the end of 2027:',
        '>To publish the observations of all coastal stations within one hour, in a common format that every neighbouring service can read;',
        '>To repair the stations named in the report of the Secretary-General,{3} giving priority to:',
        '>>Stations that serve more than one State or territory;',
        '>>Stations on islands with fewer than 10,000 inhabitants;',
        '>To train observers, including women and young people, in the languages that they speak at home;',
        'Encourages donors to contribute to the trust fund for coastal warning systems,{4} and invites the World Meteorological Organization to report on its use;',
        'Requests the Secretary-General to submit to the General Assembly at its eighty-second session a report on the implementation of the present resolution, including paragraph 2 (b) above;',
        'Decides to include in the provisional agenda of its eighty-second session the item entitled “Sustainable development”.',
      ),
    ],
    notes: [
      'United Nations, Treaty Series, vol. 1522, No. 26369.',
      'Ibid., vol. 2011, No. 34512.',
      'A/79/214, sect. III and annex II.',
      'See resolution 74/3, para. 12.',
    ],
  },
  {
    language: 'fr',
    head: [
      'Assemblée générale',
      'Quatre-vingtième session',
      'Point 18 b) de l’ordre du jour',
      'Développement durable',
    ],
    sponsors: 'Côte d’Ivoire, Kenya et Uruguay : projet de résolution',
    title: 'Libre accès aux données météorologiques pour la protection des populations côtières',
    subject: 'L’Assemblée générale,',
    body: [
      ...pre(
        'Rappelant ses résolutions 70/1 du 25 septembre 2015 et 74/3 du 10 octobre 2019, ainsi que la Convention sur le partage des observations{1},',
        'Notant avec préoccupation que des tempêtes de plus en plus violentes atteignent les populations côtières sans qu’elles en soient suffisamment averties, en particulier dans les petits États insulaires en développement,',
        'Accueillant avec satisfaction le travail des centres régionaux créés en application de l’article 7 de la Convention{1} et prenant note de leur première prévision commune{2},',
      ),
      ...op(
        'Réaffirme que les données météorologiques qui sauvent des vies doivent être accessibles à toutes et à tous, gratuitement et sans retard ;',
        'Demande aux États Membres de prendre, avant la fin de 2027, les mesures suivantes :',
        '>Publier dans l’heure les observations de toutes les stations côtières, sous une forme que chaque service voisin puisse lire ;',
        '>Réparer les stations désignées dans le rapport du Secrétaire général{3}, en donnant la priorité :',
        '>>Aux stations qui desservent plus d’un État ou territoire ;',
        '>>Aux stations situées sur des îles de moins de 10 000 habitants ;',
        'Prie le Secrétaire général de lui présenter, à sa quatre-vingt-deuxième session, un rapport sur l’application de la présente résolution ;',
        'Décide de rester saisie de la question.',
      ),
    ],
    notes: [
      'Nations Unies, Recueil des Traités, vol. 1522, no 26369.',
      'Voir A/79/214, annexe.',
      'A/79/214.',
    ],
  },
  {
    language: 'es',
    head: [
      'Asamblea General',
      'Octogésimo período de sesiones',
      'Tema 18 b) del programa',
      'Desarrollo sostenible',
    ],
    sponsors: 'Costa Rica, Kenya y Uruguay: proyecto de resolución',
    title: 'Libre acceso a los datos meteorológicos para la protección de las comunidades costeras',
    subject: 'La Asamblea General,',
    body: [
      ...pre(
        'Recordando sus resoluciones 70/1, de 25 de septiembre de 2015, y 74/3, de 10 de octubre de 2019, así como la Convención sobre el Intercambio de Observaciones{1},',
        'Observando con preocupación que tormentas cada vez más violentas alcanzan a las comunidades costeras sin aviso suficiente, en particular en los pequeños Estados insulares en desarrollo,',
        'Acogiendo con beneplácito la labor de los centros regionales establecidos con arreglo al artículo 7 de la Convención{1}, y tomando nota de su primer pronóstico conjunto{2},',
      ),
      ...op(
        'Reafirma que los datos meteorológicos que salvan vidas deben estar abiertos a todas las personas, sin costo y sin demora;',
        'Insta a los Estados Miembros a que adopten antes de que finalice 2027 las medidas siguientes:',
        '>Publicar en el plazo de una hora las observaciones de todas las estaciones costeras, en un formato que cualquier servicio vecino pueda leer;',
        '>Reparar las estaciones mencionadas en el informe del Secretario General{3}, dando prioridad a:',
        '>>Las estaciones que prestan servicio a más de un Estado o territorio;',
        '>>Las estaciones situadas en islas de menos de 10.000 habitantes;',
        'Solicita al Secretario General que le presente en su octogésimo segundo período de sesiones un informe sobre la aplicación de la presente resolución;',
        'Decide seguir ocupándose de la cuestión.',
      ),
    ],
    notes: [
      'Naciones Unidas, Treaty Series, vol. 1522, núm. 26369.',
      'Véase A/79/214, anexo.',
      'A/79/214.',
    ],
  },
  {
    language: 'ru',
    head: [
      'Генеральная Ассамблея',
      'Восьмидесятая сессия',
      'Пункт 18 b) повестки дня',
      'Устойчивое развитие',
    ],
    sponsors: 'Кения, Коста-Рика и Уругвай: проект резолюции',
    title: 'Свободный доступ к метеорологическим данным в целях защиты прибрежных общин',
    subject: 'Генеральная Ассамблея,',
    body: [
      ...pre(
        'ссылаясь на свои резолюции 70/1 от 25 сентября 2015 года и 74/3 от 10 октября 2019 года, а также на Конвенцию об обмене наблюдениями{1},',
        'отмечая с обеспокоенностью, что штормы растущей силы достигают прибрежных общин без достаточного предупреждения, особенно в малых островных развивающихся государствах,',
        'приветствуя работу региональных центров, созданных в соответствии со статьей 7 Конвенции{1}, и принимая к сведению их первый совместный прогноз{2},',
      ),
      ...op(
        'вновь подтверждает, что метеорологические данные, которые спасают жизнь людей, должны быть открыты для всех бесплатно и без промедления;',
        'настоятельно призывает государства-члены принять до конца 2027 года следующие меры:',
        '>публиковать в течение часа наблюдения всех прибрежных станций в таком виде, который может прочитать любая соседняя служба;',
        '>отремонтировать станции, названные в докладе Генерального секретаря{3}, прежде всего:',
        '>>станции, обслуживающие более одного государства или территории;',
        '>>станции на островах с населением менее 10 000 человек;',
        'просит Генерального секретаря представить ей на ее восемьдесят второй сессии доклад об осуществлении настоящей резолюции;',
        'постановляет продолжать заниматься этим вопросом.',
      ),
    ],
    notes: [
      'United Nations, Treaty Series, vol. 1522, No. 26369.',
      'См. A/79/214, приложение.',
      'A/79/214.',
    ],
  },
  {
    language: 'zh',
    head: ['大会', '第八十届会议', '议程项目 18 (b)', '可持续发展'],
    sponsors: '肯尼亚和乌拉圭：决议草案',
    title: '为保护沿海社区而开放获取气象数据',
    subject: '大会，',
    body: [
      ...pre(
        '回顾其 2015 年 9 月 25 日第 70/1 号和 2019 年 10 月 10 日第 74/3 号决议，以及《观测数据共享公约》{1}及其《议定书》，{2}',
        '关切地注意到越来越强的风暴在没有得到充分预警的情况下袭击沿海社区，特别是在小岛屿发展中国家，一个观测站可能要为 3,500 平方公里的地区提供服务，',
        '欢迎根据该《公约》{1}第 7 条设立的各区域中心开展的工作，并注意到它们的第一份联合预报，',
      ),
      ...op(
        '重申拯救生命的气象数据应当免费、及时地向所有人开放；',
        '敦促会员国在 2027 年年底之前采取下列措施：',
        '>在一小时内以每个邻近气象部门都能读取的格式公布所有沿海观测站的观测结果；',
        '>修复秘书长的报告{3}所列的观测站，并优先考虑：',
        '>>为一个以上国家或领土提供服务的观测站；',
        '>>居民不足一万人的岛屿上的观测站；',
        '请秘书长就本决议的执行情况向大会第八十二届会议提出报告；',
        '决定继续处理此案。',
      ),
    ],
    notes: [
      '联合国，《条约汇编》，第 1522 卷，第 26369 号。',
      '同上，第 2011 卷，第 34512 号。',
      'A/79/214，附件二。',
    ],
  },
  {
    language: 'ar',
    head: ['الجمعية العامة', 'الدورة الثمانون', 'البند 18 (ب) من جدول الأعمال', 'التنمية المستدامة'],
    sponsors: 'أوروغواي وكينيا: مشروع قرار',
    title: 'إتاحة البيانات المتعلقة بالأحوال الجوية لحماية المجتمعات الساحلية',
    subject: 'إن الجمعية العامة،',
    body: [
      ...pre(
        'إذ تشير إلى قراريها 70/1 المؤرخ 25 أيلول/سبتمبر 2015 و 74/3 المؤرخ 10 تشرين الأول/أكتوبر 2019، وإلى اتفاقية تبادل الرصدات{1}،',
        'وإذ تلاحظ مع القلق أن عواصف متزايدة الشدة تصل إلى المجتمعات الساحلية دون إنذار كاف، ولا سيما في الدول الجزرية الصغيرة النامية،',
        'وإذ ترحب بعمل المراكز الإقليمية المنشأة وفقا للمادة 7 من الاتفاقية{1}، وإذ تحيط علما بأول تنبؤ مشترك لها{2}،',
      ),
      ...op(
        'تعيد تأكيد أن البيانات التي تنقذ الأرواح ينبغي أن تكون متاحة للجميع مجانا ودون تأخير؛',
        'تحث الدول الأعضاء على أن تتخذ التدابير التالية قبل نهاية عام 2027:',
        '>نشر رصدات جميع المحطات الساحلية في غضون ساعة واحدة بشكل يمكن لكل دائرة مجاورة أن تقرأه؛',
        '>إصلاح المحطات المذكورة في تقرير الأمين العام{3}، مع إعطاء الأولوية لما يلي:',
        '>>المحطات التي تخدم أكثر من دولة أو إقليم واحد؛',
        '>>المحطات الواقعة في جزر يقل عدد سكانها عن عشرة آلاف نسمة؛',
        'تطلب إلى الأمين العام أن يقدم إليها في دورتها الثانية والثمانين تقريرا عن تنفيذ هذا القرار؛',
        'تقرر أن تبقي المسألة قيد نظرها.',
      ),
    ],
    notes: [
      'United Nations, Treaty Series, vol. 1522, No. 26369.',
      'انظر A/79/214، المرفق.',
      'A/79/214.',
    ],
  },
]
