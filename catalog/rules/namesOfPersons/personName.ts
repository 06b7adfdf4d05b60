/** Surnames that begin few other words. */
const plain =
  '王李张刘陈杨赵吴徐孙朱胡郭郑梁罗宋唐邓冯韩曹彭蔡潘董袁吕蒋贾魏薛阎傅沈姜崔谭廖邹侯邵汪熊孟秦戴欧贺龚赖'
/** Those that do — 周边, 黄牛, 何时 — count only where a name is all that can stand. */
const ambiguous = '周黄何许谢林马史夏钟卢丁段雷尹黎乔叶苏余田石江任范姚肖程曾易'
/** Ends of words that only begin like a name: 刘家村, 郭庄, 马路店, 陈述. */
const notGiven = '某等数的人家户氏同村镇乡区县市组社街路厂店局庄屯寨坪湾沟坡岭贴述事边'
/** Who is called so is not named in full. */
const titles = '先生|女士|小姐|师傅|老师|主任|书记|局长|总[，。；、]'

const one = `(?![${notGiven}])[\\u4e00-\\u9fff]`
const last = `(?!${titles})${one}(?:(?!${titles})${one})?`

/** A whole name, for the place where nothing but a name can stand. */
export const wholeName = `(?:[${plain}${ambiguous}]|欧阳|上官|司马|诸葛)${last}`
/** A name in running text. */
export const plainName = `(?:[${plain}]|欧阳|上官|诸葛)${last}`

/** 王小明 as 王**. */
export const covered = (name: string): string => {
  const surname = /^(?:欧阳|上官|司马|诸葛)/.exec(name)?.[0] ?? name.slice(0, 1)
  return surname + '*'.repeat(name.length - surname.length)
}
