import { type Decimal, printDay } from '@hengjian/values'
import type { ScoredReport } from '../projectReport.ts'
import type { Scorecard } from '../scorecard.ts'
import type { Overlay } from './overlay.ts'
import { fundLabels, proposedCard, renamedForm } from './withOverlay.ts'

/** One thing that a local notice changes: what the catalogue says, and what holds here. */
export type OverlayChange = { readonly what: string; readonly catalogue: string; readonly local: string }

const percent = (share: Decimal): string => share.times(100).toFixed()
const bandsOf = ({ qualitative }: Scorecard): string =>
  qualitative.map(({ band, from, to }) => `${band} ${percent(from)}～${percent(to)}%`).join('；')
const gradesOf = ({ grades }: Scorecard): string =>
  grades.map(({ grade, from }) => `${grade} ${from.toFixed()}分起`).join('；')
const orderOf = ({ classes }: Scorecard): string => classes.map((one) => one.class).join('、')
const weightOf = ({ classes }: Scorecard, name: string): string =>
  classes.find((one) => one.class === name)?.weight.toFixed() ?? '表上没有'

/**
 * Everything that an overlay changes, with both values; what it repeats unchanged is left out.
 * @param reports the forms that the card scores
 * @throws ScorecardError when the overlay does not fit card or form
 */
export function overlayChanges(
  card: Scorecard,
  reports: readonly ScoredReport[],
  overlay: Overlay,
): readonly OverlayChange[] {
  const local = proposedCard(card, overlay)
  const said = (what: string, of: (one: Scorecard) => string): OverlayChange => ({
    what,
    catalogue: of(card),
    local: of(local),
  })
  const ofCard = [
    said('预算执行率分值', ({ execution }) => execution.weight.toFixed()),
    ...card.classes.map(({ class: name }) => said(`${name}分值`, (one) => weightOf(one, name))),
    said('指标类别和顺序', orderOf),
    said('定性指标档次', bandsOf),
    said('等次', gradesOf),
    said('超额完成需说明的倍数', ({ explainAbove }) => explainAbove.toFixed()),
  ]
  const ofForms = reports.flatMap((report) => {
    const renamed = renamedForm(report, overlay)
    const labels = fundLabels(renamed)
    return [
      { what: '表名', catalogue: report.title, local: renamed.title },
      ...fundLabels(report).map((label, index) => ({
        what: '资金行名称',
        catalogue: label,
        local: labels[index] ?? label,
      })),
    ]
  })
  const deadline =
    overlay.deadline === null
      ? []
      : [{ what: '报送期限', catalogue: '未定', local: printDay(overlay.deadline) }]
  return [...ofCard, ...ofForms, ...deadline].filter(({ catalogue, local: here }) => catalogue !== here)
}
