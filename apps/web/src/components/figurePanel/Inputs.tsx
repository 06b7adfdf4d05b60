import type { ExplanationJson } from '../../api/contract.ts'
import { Figure } from '../figure/Figure.tsx'
import { sourceWords } from './explanation.ts'

type InputsProps = { readonly inputs: readonly ExplanationJson[]; readonly onOpen: (input: number) => void }

/** The numbers that were put in, each with its source; they open too. */
export function Inputs({ inputs, onOpen }: InputsProps) {
  return (
    <div className="step">
      <h3>用到的数</h3>
      <table className="mini">
        <tbody>
          {inputs.map((input, index) => (
            <tr key={index}>
              <td>{input.title}</td>
              <td className="numeric">
                <Figure label={input.title} onOpen={() => onOpen(index)}>
                  {input.fact.kind === 'known' ? input.printed : '缺数'}
                </Figure>
              </td>
              <td className="numeric meta">{sourceWords(input.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
