/** Amounts in 元 as text; a key that is absent is a blank cell, which is not 0. */
export type Amounts = Readonly<Record<string, string>>

/** A functional class with what was spent in it, by economic class (301, 30201) and as `total`. */
export type ClassSpending = {
  readonly code: string
  readonly name: string
  readonly basic: Amounts
  readonly project: Amounts
}

/** 年初预算数, 全年预算数 and 决算数 of one line. */
export type Budgeted = {
  readonly initial?: string
  readonly fullYear?: string
  readonly final?: string
}

/** What one unit's final accounts of one year hold, before they are laid out as official sheets. */
export type FinalAccounts = {
  readonly unit: string
  readonly year: number
  /** By the names of the lines in 财决01: 一般公共预算财政拨款收入 … 其他收入, 本年收入合计. */
  readonly income: Amounts
  /** Carried in and out; blank where nothing is known. */
  readonly opening?: string
  readonly closing?: string
  readonly spending: Budgeted
  readonly basic: Budgeted
  readonly project: Budgeted
  readonly staff?: string
  readonly office?: string
  readonly classes: readonly ClassSpending[]
  /** By 附03's names: 因公出国（境）费 … */
  readonly threePublic: Readonly<Record<string, Budgeted>>
  /** By 附03's names: 公务用车保有量, 国内公务接待批次, 国内公务接待人次. */
  readonly counts: Amounts
  readonly procurement?: string
  readonly posts?: string
  readonly inPost?: string
  /** What is not as published, for the note sheet. */
  readonly notes: readonly string[]
}

/** The sum of the amounts at hand in 元, exact; undefined where there is none. */
export function addUp(amounts: readonly (string | undefined)[]): string | undefined {
  const fen = amounts.filter((amount) => amount !== undefined).map(fenOf)
  if (fen.length === 0) return undefined
  const sum = fen.reduce((left, right) => left + right, 0n)
  return `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`
}

const fenOf = (yuan: string): bigint => {
  const [whole = '0', cents = ''] = yuan.split('.')
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))
}
