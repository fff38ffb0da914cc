// The words around the text in Arabic: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const arPage: Sourced<PrintWording> = {
  unitedNations: read('الأمم المتحدة', 'D1'),
  distribution: {
    general: read('Distr.: General', 'D1'),
    limited: read('Distr.: Limited', 'D1'),
    restricted: inferred('Distr.: Restricted'),
  },
  original: {
    ar: inferred('Original: Arabic'),
    zh: inferred('Original: Chinese'),
    en: read('Original: English', 'D1'),
    fr: inferred('Original: French'),
    ru: inferred('Original: Russian'),
    es: inferred('Original: Spanish'),
  },
  version: read('Arabic', 'D1'),
  oneLanguage: inferred('Arabic only'),
  notEdited: inferred('لم تخضع ورقة غرفة الاجتماع هذه للتحرير.'),
  backToText: inferred('العودة إلى النص'),
  notIssued: inferred('مشروع لم يصدر بعد كوثيقة'),
  noSymbol: inferred('رمز الوثيقة غير معروف'),
  reissued: read('أعيد إصدارها لأسباب فنية في {day}.', 'D1'),
  recycle: inferred('الرجاء إعادة الاستعمال'),
  jobLetter: read('A', 'rules 1.2'),
  meeting: inferred('الجلسة العامة {number}'),
  dayBeforeMeeting: false,
}

/** Of adopted resolutions. */
export const arAdoption: Sourced<AdoptionWording> = {
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
  decision: {
    assembly: inferred('مقرر اتخذته الجمعية العامة في {day}'),
    council: inferred('مقرر اتخذه المجلس الاقتصادي والاجتماعي في {day}'),
    humanRights: inferred('مقرر اتخذه مجلس حقوق الإنسان'),
    heading: inferred('المقرر {number}'),
  },
  onReport: inferred('[بناء على تقرير {body} ({symbols})]'),
  withoutReference: inferred('[دون الإحالة إلى لجنة رئيسية ({symbols})]'),
  onRecommendation: inferred('[بناء على توصية {body} ({symbols})]'),
  meeting: inferred('الجلسة {number}'),
  withoutVote: inferred('[اعتمد بدون تصويت.]'),
  recordedVote: inferred(
    '[اعتمد بتصويت مسجل، عدد المؤيدين {inFavour} والمعارضين {against} و{abstaining}. وكانت نتيجة التصويت كما يلي:',
  ),
  nobody: inferred('0'),
  abstentions: [
    inferred('لم يمتنع أحد عن التصويت'),
    inferred('امتنع عن التصويت {n}'),
    inferred('امتنع عن التصويت {n}'),
  ],
  inFavour: inferred('المؤيدون: {names}'),
  against: inferred('المعارضون: {names}'),
  abstaining: inferred('الممتنعون عن التصويت: {names}'),
  noNames: inferred('لا أحد'),
  inReport: inferred('نص معد لإدراجه في تقرير الدورة'),
}

/** Of addenda and corrigenda. */
export const arNotice: Sourced<NoticeWording> = {
  addendum: inferred('إضافة'),
  corrigendum: inferred('تصويب'),
  addOne: inferred('يضاف البلد التالي إلى قائمة مقدمي مشروع القرار:'),
  addSeveral: inferred('تضاف البلدان التالية إلى قائمة مقدمي مشروع القرار:'),
  stop: inferred('.'),
  only: inferred('({languages} فقط)'),
  languages: {
    ar: inferred('العربية'),
    zh: inferred('الصينية'),
    en: inferred('الإنكليزية'),
    fr: inferred('الفرنسية'),
    ru: inferred('الروسية'),
    es: inferred('الإسبانية'),
  },
  places: {
    title: inferred('العنوان'),
    subject: inferred('السطر الأول'),
    preambular: inferred('الفقرة {number} من الديباجة'),
    operative: inferred('الفقرة {number}'),
    heading: inferred('العنوان الفرعي {number}'),
    annex: inferred('عنوان {number}'),
    row: inferred('الجدول، الصف {number}'),
    footnote: inferred('الحاشية {number}'),
  },
  forRead: inferred('يستعاض عن {old} بما يلي: {new}.'),
  shouldRead: inferred('يكون النص كما يلي: {new}.'),
  quotes: [inferred('”'), inferred('“')],
}

/** Of comparisons. */
export const arMarked: Sourced<MarkedWording> = {
  heading: inferred('مقارنة {new} مع {old}'),
  currentText: inferred('المشروع الحالي'),
  movedFrom: inferred('منقولة من {label}'),
  movedTo: inferred('منقولة إلى {label}'),
  legend: inferred('العلامات المستخدمة'),
  inserted: inferred('كلمات مضافة'),
  deleted: inferred('كلمات محذوفة'),
  moved: inferred('كلمات منقولة'),
  paragraphs: {
    changed: inferred('معدلة'),
    added: inferred('مضافة'),
    deleted: inferred('محذوفة'),
    moved: inferred('منقولة'),
    split: inferred('مقسمة'),
    joined: inferred('مدمجة'),
    renumbered: inferred('معاد ترقيمها'),
  },
  of: {
    paragraphs: inferred('الفقرات'),
    words: inferred('الكلمات'),
    notes: inferred('الحواشي'),
    sponsors: inferred('مقدمو المشروع'),
  },
  words: {
    inserted: inferred('مضافة'),
    deleted: inferred('محذوفة'),
  },
  notes: inferred('الحواشي'),
  proposals: inferred('نص المشروع مع المقترحات التي لم يبت فيها'),
  equal: inferred('النصان متطابقان.'),
}

/** Of what is not issued. */
export const arDraft: Sourced<DraftWording> = {
  draft: inferred('مسودة'),
  orallyRevisedOf: inferred('{symbol} بصيغته المنقحة شفويا (لم تصدر)'),
}
