import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { EvaluationJson } from '../../api/contract.ts'
import { FigurePanel } from '../../components/figurePanel/FigurePanel.tsx'
import { type Edits, figuresInOrder, neighbour } from '../../components/officialForm/grid.ts'
import { OfficialForm } from '../../components/officialForm/OfficialForm.tsx'
import { NarrativeSheet } from '../../components/narrative/NarrativeSheet.tsx'
import { Banners } from './Banners.tsx'
import { EntryStaleDialog } from './EntryStaleDialog.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { Outline } from './Outline.tsx'
import { withPending } from './pending.ts'
import { ReasonOf } from './ReasonOf.tsx'
import { nextOpenReason } from './reasons.ts'
import { Scans } from './Scans.tsx'
import { useEntries } from './useEntries.ts'
import { useKeys } from '../../components/keys/useKeys.ts'
import { WorkbenchBar } from './WorkbenchBar.tsx'

/** Figures in reading order: of the cells of a form, or of the words of a report. */
const figuresOf = ({ rows, sections }: EvaluationJson): readonly string[] =>
  sections.length === 0
    ? figuresInOrder(rows)
    : [...new Set(sections.flatMap(({ stretches }) => stretches.flatMap(({ figure }) => figure ?? [])))]

const route = getRouteApi('/evaluations/$evaluation')

/** Outline, live form, and the panel of the open figure. The score and the findings are always in sight. */
export function Workbench({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const { figure: open } = route.useSearch()
  const navigate = route.useNavigate()
  const [pinned, setPinned] = useState<string | null>(null)
  const [editing, setEditing] = useState<Edits | null>(null)
  const [listsFindings, setListsFindings] = useState(false)
  const entries = useEntries(evaluation)
  const rows = useMemo(
    () => withPending(evaluation.rows, entries.pending),
    [evaluation.rows, entries.pending],
  )
  const order = useMemo(() => figuresOf(evaluation), [evaluation])

  const show = useCallback(
    (figure: string | undefined) => {
      setListsFindings(false)
      void navigate({
        search: ({ org, year }) => ({
          ...(org === undefined ? {} : { org }),
          ...(year === undefined ? {} : { year }),
          ...(figure === undefined ? {} : { figure }),
        }),
        replace: true,
      })
      if (figure !== undefined)
        document
          .querySelector(`td[data-figure="${CSS.escape(figure)}"]`)
          ?.scrollIntoView({ block: 'nearest' })
    },
    [navigate],
  )
  const step = (by: -1 | 1) => open !== undefined && show(neighbour(order, open, by))
  useKeys(
    {
      ArrowUp: () => step(-1),
      ArrowDown: () => step(1),
      Escape: () => show(undefined),
      p: () => open !== undefined && setPinned(pinned === open ? null : open),
    },
    open !== undefined && !listsFindings,
  )

  const goTo = (indicator: string | null, figure: string | null) => {
    if (figure !== null) show(figure)
    else if (indicator?.startsWith('section:') && evaluation.editable)
      setEditing({ indicator, field: 'text' })
    else if (indicator !== null && evaluation.editable) setEditing({ indicator, field: 'deviationNote' })
  }
  const openFigures = new Set([open, pinned].filter((one): one is string => typeof one === 'string'))

  return (
    <>
      <WorkbenchBar
        evaluation={evaluation}
        saveState={entries.state}
        problem={entries.problem}
        listsFindings={listsFindings}
        onFindings={() => setListsFindings(!listsFindings)}
      />
      <Banners evaluation={evaluation} onFigure={show} />
      <Scans evaluation={evaluation} />
      <div className="body">
        <Outline evaluation={evaluation} open={openFigures} onOpen={goTo} />
        <div className="sheet-of-form">
          {evaluation.sections.length > 0 ? (
            <NarrativeSheet
              evaluation={evaluation}
              openFigures={openFigures}
              editing={editing}
              onFigure={show}
              onEdit={setEditing}
              onType={entries.type}
            />
          ) : (
            <OfficialForm
              title={evaluation.formTitle}
              columns={evaluation.columns}
              rows={rows}
              editable={evaluation.editable}
              openFigures={openFigures}
              editing={editing}
              box={
                editing?.field === 'deviationNote' && (
                  <ReasonOf
                    key={editing.indicator}
                    evaluation={evaluation}
                    rows={rows}
                    indicator={editing.indicator}
                    onSave={(text, goOn) => {
                      entries.type(editing, text)
                      setEditing(goOn ? nextOpenReason(rows, evaluation.findings, editing.indicator) : null)
                    }}
                    onClose={() => setEditing(null)}
                  />
                )
              }
              onFigure={show}
              onEdit={setEditing}
              onType={entries.type}
            />
          )}
        </div>
        {listsFindings ? (
          <FindingsPanel
            findings={evaluation.findings}
            relations={evaluation.relations}
            onOpen={goTo}
            onClose={() => setListsFindings(false)}
          />
        ) : (
          open !== undefined && (
            <FigurePanel
              evaluation={evaluation.id}
              demo={evaluation.demo}
              figures={evaluation.figures}
              open={open}
              pinned={pinned}
              onPin={setPinned}
              onNeighbour={step}
              onClose={() => show(undefined)}
            />
          )
        )}
      </div>
      {entries.stale && (
        <EntryStaleDialog stale={entries.stale} onMine={entries.keepMine} onTheirs={entries.keepTheirs} />
      )}
    </>
  )
}
