import { Popover } from 'antd'
import { useId } from 'react'
import { FieldInput, type FieldInputProps } from './FieldInput.tsx'

type FieldLineProps = Omit<FieldInputProps, 'id'> & { readonly problem: string | undefined }

/** Label left, input right, the help behind a question mark, the server's sentence below. */
export function FieldLine({ problem, ...input }: FieldLineProps) {
  const id = useId()
  const { field } = input
  return (
    <div className="field">
      <div className="label">
        <label htmlFor={id}>{field.label}</label>
        {!field.optional && (
          <span className="required" title="必填">
            {' '}
            *
          </span>
        )}
        {field.help && (
          <Popover
            trigger={['hover', 'focus', 'click']}
            content={<div style={{ maxWidth: 280 }}>{field.help}</div>}
          >
            <button type="button" className="help" aria-label={`${field.label}的说明`}>
              ?
            </button>
          </Popover>
        )}
      </div>
      <div>
        <FieldInput id={id} {...input} />
        <div className="problem" role="alert">
          {problem}
        </div>
      </div>
    </div>
  )
}
