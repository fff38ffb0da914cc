// What a document calls itself on a line of its own, besides a draft, a resolution or a report: an addendum, a corrigendum, the record of a
// meeting; and the lines with which the text of those begins (rules.md 1.5). In six languages; inferred where rules.md does not give it.
import { simplifyHan } from '../../simplify-han.ts'

export type DocumentForm = 'addendum' | 'corrigendum' | 'record'

const addendum =
  /^(?:addendum|additif|adición|adiciones|добавление|增编|增補|إضافة)(?: ?\d{1,2})?\*{0,2}$/iu
const corrigendum =
  /^(?:corrigendum|corrigenda|rectificatif|corrección|correcciones|исправление|更正|تصويب)(?: ?\d{1,2})?\*{0,2}$/iu

/** The line must say nothing else. */
export function readForm(text: string): 'addendum' | 'corrigendum' | null {
  const plain = simplifyHan(text.trim())
  if (addendum.test(plain)) return 'addendum'
  return corrigendum.test(plain) ? 'corrigendum' : null
}

const official =
  /^(?:official records|documents officiels|documentos oficiales|официальные отчеты|正式记录|الوثائق الرسمية)$/iu

/** What stands on the first page of a record under the session. */
export function isOfficialRecords(text: string): boolean {
  return official.test(simplifyHan(text))
}

const kindAlone =
  /^(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)|резолюци[яи]|решени[ея]|决议|决定|قرار|مقرر|проект (?:резолюции|решения) (?:№ ?)?\d[\d./-]*|(?:مشروع )?(?:ال)?(?:قرار|مقرر)(?: رقم)? \d[\d./-]*)$/iu

/** The bare word for what the document is, which is no title. */
export function isKindAlone(text: string): boolean {
  const plain = simplifyHan(text)
  return kindAlone.test(plain) || ofYear.test(plain)
}

/** What stands over all resolutions of a yearly volume. */
const ofYear =
  /^(?:resolutions (?:and decisions )?(?:adopted by|of) the security council (?:in |, )?\d{4}|résolutions (?:et décisions )?(?:adoptées par le|du) conseil de sécurité (?:en |, )?\d{4}|resoluciones (?:y decisiones )?(?:aprobadas por el|del) consejo de seguridad (?:en |, )?\d{4}|安全理事会\s?[\d〇○零一二三四五六七八九]{4}\s?年(?:的|通过的)?(?:各项)?决议案?(?:[及和]决定)?)$/iu

const recommendedDecisions =
  /^(?:projets? de décisions?|draft decisions?|proyectos? de decisi(?:ón|ones)|проекты? решени[йя]),? (?:recommandée?s?|recommended|recomendad[oa]s?|рекомендованны[йе])(?!\p{L})/iu

/** What a commission of UNESCO sends to the board whose text stands below: `PROJETS DE DÉCISION RECOMMANDÉS`. */
export function recommendsDecisions(text: string): boolean {
  return recommendedDecisions.test(text)
}

const proposer =
  /^(?:(?:revised )?proposal|draft text|text|submission|working paper|non-paper|draft conclusions|elements paper)s? (?:proposed |submitted |prepared |presented )?(?:by|from) |^(?:working paper|non-paper|zero draft|document de travail|documento de trabajo|рабочий документ|工作文件|ورقة عمل)(?: (?:no\.? ?)?[\d./]+)?$|^(?:proposition|texte) (?:du|de la|de|présentée? par) |^propuesta (?:del|de la|presentada por) |^предложение,? (?:председателя|президента|представленное) |^主席(?:的)?(?:提案|案文)$|^(?:اقتراح|مقترح) (?:من|مقدم)/iu

/** `Zero draft, 3 May`, `Second revised draft (as of 12 October 2025)`: which of the versions of a text under negotiation this is. */
const version =
  /^(?:(?:zero|first|second|third|fourth|fifth|final|consolidated|compilation|rolling|silence)(?: revised)? (?:draft|text|version)(?: text)?|compilation text|projet zéro|avant-projet|borrador cero|proyecto cero|нулевой проект|零稿|零案文|المسودة الصفرية)(?:$|\s?[,;:–—-]?\s?(?:[(（][^()（）]{1,60}[)）]|[^:：]{0,40}\d[^:：]{0,20})$)/iu

/** Under the label of a committee's report: `Rapporteur: Ms. Ana Ruiz (Chile)`. */
const rapporteur =
  /^(?:(?:co-?)?rapporteurs?|rapporteuse|relator(?:es|as?)?|докладчик|报告员|(?:ال)?مقررة?)\s?[:：]\s*\S/iu

export function isRapporteurLine(text: string): boolean {
  return rapporteur.test(simplifyHan(text))
}

/** How conferences of students number their papers: `决议草案 DR 1.2`, `DR/1.1`, `指令草案 1.1`, `工作文件第2号`. */
const studentPaper =
  /^(?:(?:draft resolution|working paper|draft directive) |(?:决议|决定|指令)草案|工作文件|草案)?\s?[（(]?(?:DR|WP|DD)[ ./-]?\d{1,2}(?:[./-]\d{1,2}){0,3}[)）]?$|^(?:(?:决议|决定)草案|工作文件)第\s?[\d.]{1,6}\s?号$|^(?:危机)?指令草案\s?[\d.]{1,6}$/iu

/** `Proposal by the President`, `Working paper 2`, the rapporteur of a report. */
export function isProposer(text: string): boolean {
  if (text.length > 160 || /[.;,；，]$/u.test(text)) return false
  return [proposer, version, rapporteur, studentPaper].some((shape) =>
    shape.test(simplifyHan(text)),
  )
}

const places =
  /^(?:(?:new |after |before |at the end of |in )?(?:the )?(?:\w+ )?(?:sub-?paragraphs?|paragraphs?|preambular|operative|title|page|line|section|chapeau)\b|for\b|replace\b|delete\b|insert\b|add\b|after\b|before\b|in the\b|should read|read\b|paragraphes?|alinéa|préambule|dispositif|remplacer|supprimer|insérer|ajouter|après|au lieu de|lire|titre|à la|aux? (?:\p{L}+ ){0,3}(?:paragraphe|alinéa|préambule|dispositif)|dans (?:le|l['’])|párrafos?|preámbulo|sustitú|reemplá|reempla|suprím|suprim|eliminar|insért|insert|añád|agrég|donde dice|debe decir|título|página|después|en el|al (?:final|principio) del?|пункт|преамбул|заменить|исключить|включить|добавить|после|вместо|следует читать|название|страниц|(?:в|во|из) (?:\p{L}+ ){0,3}(?:под)?(?:пункт|абзац)|执行部分|序言|第 ?[\d一二三四五六七八九十]+|标题|将|在|删除|增加|增列|插入|以|把|原文|应为|الفقرة|الفقرات|فقرات|فقرة|الديباجة|يستعاض|تحذف|يحذف|تضاف|يضاف|أضف|تدرج|يدرج|العنوان|بعد|الصفحة|في الفقرة|يضم|[\d]{1,2}[.)]|\([a-z\d]\)|(?:PP|OP) ?\d)/iu

/** Whether the text of an amendment, an addendum or a corrigendum may begin so: with a place, or with what is to be done there. */
export function beginsInstruction(text: string): boolean {
  return places.test(simplifyHan(text))
}
