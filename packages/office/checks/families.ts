/** Families of rules by the letter of their number, as a trend lists them. */
const families: Readonly<Record<string, string>> = {
  A: '表内勾稽',
  X: '表间与前后一致',
  N: '文字与数字',
  S: '评分',
  T: '目标与指标',
  D: '文本规范',
  P: '公开与个人信息',
  B: '预算管理',
  V: '业务台账',
}

export const familyOf = (rule: string): string => families[rule.slice(0, 1)] ?? '其他'

/** Families in the order in which the handbook has them, the unknown last. */
export const familyOrder: readonly string[] = [...Object.values(families), '其他']
