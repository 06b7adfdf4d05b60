/** What an oracle asks about, and the families of rules (handbook §9) that could be the ones to say it. */
const kinds: readonly (readonly [families: string, structural: boolean, categories: readonly string[]])[] = [
  [
    'AX',
    true,
    ['sum', 'rate', 'growth', 'score-sum', 'weight-sum', 'weight-sum-trap', 'sign', 'inequality', 'derived'],
  ],
  ['AX', true, ['formula-inputs', 'basis', 'implied-base', 'implied-target', 'carry-over', 'execution']],
  [
    'AXN',
    true,
    ['doc-doc', 'narrative-table', 'cross-ref', 'table-vs-text', 'table-vs-table', 'text-vs-table'],
  ],
  ['AXND', true, ['repeat', 'target-conflict', 'number-format', 'count', 'list-count']],
  ['AXS', true, ['score-rule', 'weighted-score', 'cross-table-score']],
  ['ABNSX', true, ['control-rate', 'bound', 'monotone']],
  ['NX', true, ['claim-vs-number', 'text-sign']],
  ['ADNSTX', true, ['missing', 'missing-actual', 'missing-value', 'missing-total', 'deviation']],
  ['DTX', true, ['duplicate', 'numbering', 'unit']],
  [
    'NSTX',
    false,
    ['target', 'indicator-quality', 'indicator-text', 'indicator-type', 'quantitative-target', 'copy'],
  ],
  ['TXA', false, ['survey', 'satisfaction']],
  [
    'DNX',
    false,
    ['org-name', 'copy-paste', 'year-label', 'year', 'period', 'template-residue', 'typo', 'dates'],
  ],
  ['NTX', false, ['goal-map', 'goal', 'task-result', 'coverage', 'scope', 'narrative', 'text', 'label']],
  ['DP', false, ['privacy']],
]

const known = new Map(
  kinds.flatMap(([families, structural, categories]) =>
    categories.map((category) => [category, { families, structural }] as const),
  ),
)

/** Whether a finding of this rule can be about a relation of this category; a category not listed is for any rule. */
export const fitsRule = (category: string, rule: string): boolean =>
  known.get(category)?.families.includes(rule.charAt(0)) ?? true

/** Arithmetic, or a matter of what stands where: decided by the document alone, without a reader's judgement. */
export const isStructural = (category: string): boolean => known.get(category)?.structural ?? false
