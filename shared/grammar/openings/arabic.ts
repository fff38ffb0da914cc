// Arabic openers, in the forms of english.ts. Preambular paragraphs begin with إذ, all but the first with وإذ; verbs are feminine
// for an Assembly or a Commission (ت) and masculine for a Council (ي). A preposition written with the next word is not shown.
export const arabic = {
  preamble: `
recalling: إذ (ت|ي)شير
reaffirming: إذ (ت|ي)عيد تأكيد / إذ (ت|ي)ؤكد من جديد / إذ (ت|ي)عيد التأكيد
reiterating: إذ (ت|ي)كرر تأكيد / إذ (ت|ي)كرر
affirming: إذ (ت|ي)ؤكد
noting: إذ (ت|ي)لاحظ
taking_note: إذ (ت|ي)حيط علما
noting_apprec: إذ (ت|ي)لاحظ مع التقدير / إذ (ت|ي)لاحظ مع الارتياح / إذ (ت|ي)حيط علما مع التقدير
noting_concern: إذ (ت|ي)لاحظ مع القلق / إذ (ت|ي)لاحظ بقلق
noting_regret: إذ (ت|ي)لاحظ مع الأسف
recognizing: إذ (ت|ي)سلم / إذ (ت|ي)درك
acknowledging: إذ (ت|ي)قر / إذ (ت|ي)عترف
bearing_in_mind: إذ (ت|ي)ضع في اعتباره(ا) / إذ (ت|ي)ضع في الاعتبار / إذ (ت|ي)ضع نصب عينيه(ا)
mindful: إذ (ت|ي)ضع في اعتباره(ا)
aware: إذ (ت|ي)درك
conscious: إذ (ت|ي)عي
considering: إذ (ت|ي)رى
taking_into_account: إذ (ت|ي)أخذ في اعتباره(ا) / إذ (ت|ي)أخذ في الاعتبار / إذ (ت|ي)أخذ بعين الاعتبار / إذ (ت|ي)راعي
having_considered: وقد نظر(ت)
having_examined: وقد درس(ت)
having_received: وقد تلق(ت|ى)
having_heard: وقد استمع(ت)
guided: إذ (ت|ي)سترشد
convinced: اقتناعا منه(ا) / إذ (ت|ي)قتنع
deeply_convinced: اقتناعا منه(ا) اقتناعا راسخا
determined: تصميما منه(ا) / إذ (ت|ي)عقد العزم
desirous: رغبة منه(ا)
emphasizing: إذ (ت|ي)شدد
stressing: إذ (ت|ي)ؤكد
underlining: إذ (ت|ي)ؤكد
welcoming: إذ (ت|ي)رحب
commending: إذ (ت|ي)ثني / إذ (ت|ي)شيد
appreciating: إذ (ت|ي)عرب عن تقديره(ا) / إذ (ت|ي)عرب عن امتنانه(ا) / إذ (ت|ي)قدر
expressing_concern: إذ (ت|ي)عرب عن قلقه(ا) / إذ (ت|ي)عرب عن بالغ قلقه(ا)
concerned: إذ يساوره(ا) القلق
deeply_concerned: إذ يساوره(ا) بالغ القلق / إذ يساوره(ا) عميق القلق
gravely_concerned: إذ يساوره(ا) شديد القلق
alarmed: إذ يثير جزعه(ا) / إذ (ت|ي)شعر بالجزع
regretting: إذ (ت|ي)أسف
deploring: إذ (ت|ي)شجب
condemning: إذ (ت|ي)دين
believing: إذ (ت|ي)عتقد / إذ (ت|ي)ؤمن
looking_forward: إذ (ت|ي)تطلع
encouraged: إذ يشجعه(ا)
acting_ch7: إذ (ت|ي)تصرف~ بموجب الفصل السابع
determining: إذ (ت|ي)قرر
convinced: إذ هي مقتنعة / إذ هو مقتنع
determined: إذ هي مصممة / إذ هو مصمم
concerned: إذ لا يزال يساوره(ا) القلق / إذ لا يزال يساوره(ا)
building_on: استنادا~ إلى
pursuant: عملا
having_considered: بعد أن نظر(ت)
having_examined: بعد أن درس(ت) / بعد أن اطلع(ت) / بعد أن استعرض(ت)
having_heard: بعد أن استمع(ت)
recalling: إذ (ت|ي)ستذكر
taking_note: إذ (ت|ي)أخذ علما
considering: إذ (ت|ي)علق أهمية خاصة / إذ (ت|ي)علق أهمية كبيرة / إذ (ت|ي)علق أهمية / لما كان(ت) / ولما كان(ت)
inspired: انطلاقا~ من
having_examined: بعد اطلاعه(ا)
having_heard: بعد استماعه(ا)
`,
  operative: `
decides: (ت|ي)قرر
requests: (ت|ي)طلب
calls_upon: (ت|ي)هيب
calls_for: (ت|ي)دعو~ إلى
urges: (ت|ي)حث
demands: (ت|ي)طالب
directs: (ت|ي)وعز
encourages: (ت|ي)شجع
invites: (ت|ي)دعو
recommends: (ت|ي)وصي
appeals: (ت|ي)ناشد
suggests: (ت|ي)قترح
reminds: (ت|ي)ذكر
approves: (ت|ي)وافق
endorses: (ت|ي)ؤيد / (ت|ي)قر
adopts: (ت|ي)عتمد
authorizes: (ت|ي)أذن
establishes: (ت|ي)نشئ
renews: (ت|ي)جدد
proclaims: (ت|ي)علن
declares: (ت|ي)علن
resolves: (ت|ي)عقد العزم
agrees: (ت|ي)وافق
reaffirms: (ت|ي)ؤكد من جديد / (ت|ي)عيد تأكيد / (ت|ي)عيد التأكيد
reiterates: (ت|ي)كرر تأكيد / (ت|ي)كرر مطالبته(ا) / (ت|ي)كرر نداءه(ا) / (ت|ي)كرر
recalls: (ت|ي)شير
recognizes: (ت|ي)سلم / (ت|ي)درك
acknowledges: (ت|ي)قر / (ت|ي)عترف
notes: (ت|ي)لاحظ
takes_note: (ت|ي)حيط علما
takes_note_apprec: (ت|ي)حيط علما مع التقدير / (ت|ي)لاحظ مع التقدير
notes_concern: (ت|ي)لاحظ مع القلق / (ت|ي)لاحظ بقلق
welcomes: (ت|ي)رحب
commends: (ت|ي)ثني / (ت|ي)شيد
expresses_apprec: (ت|ي)عرب عن تقديره(ا) / (ت|ي)عرب عن امتنانه(ا) / (ت|ي)شكر
expresses_concern: (ت|ي)عرب عن قلقه(ا) / (ت|ي)عرب عن بالغ قلقه(ا)
emphasizes: (ت|ي)شدد
stresses: (ت|ي)ؤكد
underlines: (ت|ي)ؤكد
considers: (ت|ي)رى / (ت|ي)عتبر
affirms: (ت|ي)ؤكد
confirms: (ت|ي)ؤكد
supports: (ت|ي)ؤيد / (ت|ي)دعم
looks_forward: (ت|ي)تطلع
regrets: (ت|ي)أسف
deplores: (ت|ي)شجب
condemns: (ت|ي)دين
strongly_condemns: (ت|ي)دين بشدة / (ت|ي)دين بقوة
rejects: (ت|ي)رفض
commits: (ت|ي)تعهد / (ت|ي)لتزم
draws_attention: (ت|ي)وجه الانتباه / (ت|ي)سترعي الانتباه
expresses: (ت|ي)عرب عن أمله(ا) / (ت|ي)عرب عن ارتياحه(ا) / (ت|ي)عرب عن تضامنه(ا) / (ت|ي)عرب عن أسفه(ا) / (ت|ي)عرب عن تأييده(ا)
takes_into_account: (ت|ي)أخذ في اعتباره(ا) / (ت|ي)أخذ في الاعتبار / (ت|ي)أخذ بعين الاعتبار / (ت|ي)ضع في اعتباره(ا)
urges: (ت|ي)حض
expresses: (ت|ي)عرب
remains_seized: (ت|ي)بقي
highlights: (ت|ي)برز
draws_attention: (ت|ي)لفت
requests: (ت|ي)رجو
recalls: (ت|ي)ستذكر
proclaims: (ت|ي)نادي
`,
  /** Other verbs of operative paragraphs, in the feminine: the key is the word itself. */
  verbs: `
تتخذ تتعاون تختار تخول تبقي تجيز تحدد تحذر تحتفظ تحيل تحيي تسند تستعرض تستنكر تشكل تضيف تطلق تعزز تعين تعرب تعهد تفوض تقدم
تكلف تكرس تلتمس تمدد تمنح تنتخب تنضم تنهي تنوه تهنئ تواصل تؤجل تؤسس تعارض تلغي تعدل تأمل تثق تحتفل
تعتز تندد تنبه تنصح تصادق تستأنف
`,
  notParticiples: '',
} as const
