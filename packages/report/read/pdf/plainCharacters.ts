/**
 * Radicals that have no decomposition in Unicode, or one of another writing, each followed by the character that a reader sees
 * (EquivalentUnifiedIdeograph of the Unicode database).
 */
const pairs =
  '⼾户⾭青⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'
const supplement = new Map(
  [...pairs].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? one] as const] : [])),
)

/** Kangxi radicals, radicals of the supplement, compatibility ideographs, Latin ligatures. */
const odd = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g

/** Fonts often name a character by its radical (⼀ for 一) or two letters by one (ﬁ): the characters that a reader sees. */
export const plainCharacters = (text: string): string =>
  text.replaceAll(odd, (one) => supplement.get(one) ?? one.normalize('NFKC'))
