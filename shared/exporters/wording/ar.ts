import type { PrintWording } from './wording.ts'

export const arWording: PrintWording = {
  unitedNations: { text: 'الأمم المتحدة', source: 'D1' },
  distribution: {
    general: { text: 'Distr.: General', source: 'D1' },
    limited: { text: 'Distr.: Limited', source: 'D1' },
    restricted: { text: 'Distr.: Restricted', source: 'inferred' },
  },
  original: {
    ar: { text: 'Original: Arabic', source: 'inferred' },
    zh: { text: 'Original: Chinese', source: 'inferred' },
    en: { text: 'Original: English', source: 'D1' },
    fr: { text: 'Original: French', source: 'inferred' },
    ru: { text: 'Original: Russian', source: 'inferred' },
    es: { text: 'Original: Spanish', source: 'inferred' },
  },
  version: { text: 'Arabic', source: 'D1' },
  oneLanguage: { text: 'Arabic only', source: 'inferred' },
  backToText: { text: 'العودة إلى النص', source: 'inferred' },
  notIssued: { text: 'مشروع لم يصدر بعد كوثيقة', source: 'inferred' },
  noSymbol: { text: 'رمز الوثيقة غير معروف', source: 'inferred' },
  reissued: { text: 'أعيد إصدارها لأسباب فنية في {day}.', source: 'D1' },
  recycle: { text: 'الرجاء إعادة الاستعمال', source: 'inferred' },
  jobLetter: 'A',
  meeting: { text: 'الجلسة العامة {number}', source: 'inferred' },
  dayBeforeMeeting: false,
}
