// Where United Nations bodies meet, in six languages: the seats of the Organization and of its regional commissions.
import { languages, type Language } from '../document/language.ts'

const places: readonly Readonly<Record<Language, string>>[] = `
New York | New York | Nueva York | Нью-Йорк | 纽约 | نيويورك
Geneva | Genève | Ginebra | Женева | 日内瓦 | جنيف
Vienna | Vienne | Viena | Вена | 维也纳 | فيينا
Nairobi | Nairobi | Nairobi | Найроби | 内罗毕 | نيروبي
Addis Ababa | Addis-Abeba | Addis Abeba | Аддис-Абеба | 亚的斯亚贝巴 | أديس أبابا
Bangkok | Bangkok | Bangkok | Бангкок | 曼谷 | بانكوك
Beirut | Beyrouth | Beirut | Бейрут | 贝鲁特 | بيروت
Santiago | Santiago | Santiago | Сантьяго | 圣地亚哥 | سانتياغو
The Hague | La Haye | La Haya | Гаага | 海牙 | لاهاي
Rome | Rome | Roma | Рим | 罗马 | روما
Paris | Paris | París | Париж | 巴黎 | باريس
Montreal | Montréal | Montreal | Монреаль | 蒙特利尔 | مونتريال
Bonn | Bonn | Bonn | Бонн | 波恩 | بون
Kyoto | Kyoto | Kyoto | Киото | 京都 | كيوتو
Doha | Doha | Doha | Доха | 多哈 | الدوحة
Abu Dhabi | Abou Dhabi | Abu Dabi | Абу-Даби | 阿布扎比 | أبو ظبي
`
  .trim()
  .split('\n')
  .map(readPlace)

/** The place in this language, whichever language it is given in; as it is given where it is not known. */
export function placeName(place: string, language: Language): string {
  const key = comparable(place)
  const known = places.find((names) => languages.some((name) => comparable(names[name]) === key))
  return known?.[language] ?? place
}

function readPlace(line: string): Readonly<Record<Language, string>> {
  const [en = '', fr = '', es = '', ru = '', zh = '', ar = ''] = line.split(' | ')
  return { ar, zh, en, fr, ru, es }
}

function comparable(place: string): string {
  return place.trim().toLowerCase()
}
