import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'

type DayInputProps = {
  readonly id?: string
  /** Its name, where no label points to it. */
  readonly label?: string
  readonly value: string
  readonly onChange: (day: string) => void
}

/** The ways in which officials type a day. */
const formats = ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']

/** A day, picked or typed; loaded with the first form that has one. */
export function DayInput({ id, label, value, onChange }: DayInputProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      style={{ width: '100%' }}
      format={formats}
      value={value === '' ? null : dayjs(value)}
      onKeyDown={(event) => {
        // Enter takes the typed day; it must not send the form that stands around it.
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
    />
  )
}
