import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import type { BatchJson } from '../../../api/contract.ts'
import { assigneesQuery } from '../queries.ts'
import { useAction } from '../useAction.ts'

const whole = 0

/** 分工: 归口业务科 gets units, 第三方机构 the batch or some units of it; nobody else of them sees it. */
export function Assignments({ batch }: { readonly batch: BatchJson }) {
  const { data: people = [] } = useQuery(assigneesQuery)
  const { working, act } = useAction()
  const [account, setAccount] = useState<string | null>(null)
  const [units, setUnits] = useState<readonly number[]>([])
  const places = batch.units.flatMap(({ unit, name }) =>
    unit === null ? [] : [{ value: unit, label: name }],
  )
  const give = () =>
    act(
      () =>
        call('POST', `/checks/batches/${batch.id}/assignments`, {
          account,
          units: units.includes(whole) ? null : units,
        }),
      '已分工',
    ).then((done) => {
      if (done) setUnits([])
    })
  return (
    <>
      <div className="choosing assigning">
        <Select
          aria-label="办理人"
          placeholder="归口业务科或第三方机构的人员"
          value={account}
          options={people.map(({ account: value, name, role }) => ({
            value,
            label: `${name}（${role === 'contractor' ? '第三方机构' : '归口业务科'}）`,
          }))}
          onChange={setAccount}
        />
        <Select
          mode="multiple"
          aria-label="分给的单位"
          placeholder="整个批次，或选择单位"
          value={[...units]}
          options={[{ value: whole, label: '整个批次' }, ...places]}
          onChange={setUnits}
        />
        <Button
          loading={working}
          disabled={account === null || units.length === 0}
          onClick={() => void give()}
        >
          分工
        </Button>
      </div>
      {batch.assignments.length === 0 ? (
        <p className="empty">还没有分工。归口业务科和第三方机构只看得到分给自己的单位；绩效科看得到全部。</p>
      ) : (
        <table className="list" aria-label="分工">
          <thead>
            <tr>
              <th>办理人</th>
              <th>单位</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {batch.assignments.map(({ id, person, name }) => (
              <tr key={id}>
                <td>{person}</td>
                <td>{name}</td>
                <td>
                  <button
                    type="button"
                    className="link"
                    disabled={working}
                    onClick={() => void act(() => call('DELETE', `/checks/assignments/${id}`), '已收回')}
                  >
                    收回
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
