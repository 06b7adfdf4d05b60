import type { ProjectEvaluation } from '../projectEvaluation.ts'
import type { Form } from './cell.ts'
import { departmentForm } from './departmentForm.ts'
import { projectForm } from './projectForm.ts'

/** The official form of an evaluation: F3 of a project, F2 of the whole unit. */
export const evaluationForm = (evaluation: ProjectEvaluation): Form =>
  evaluation.report.kind === 'department' ? departmentForm(evaluation) : projectForm(evaluation)
