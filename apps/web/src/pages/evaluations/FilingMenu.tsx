import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'
import { usePlace } from '../../app/place.ts'

const papers = [
  { key: 'dispatch.docx', label: '发文稿纸（Word）', name: '发文稿纸.docx' },
  { key: 'dispatch.pdf', label: '发文稿纸（PDF）', name: '发文稿纸.pdf' },
  { key: 'handover.xlsx', label: '工作交接清单（Excel）', name: '工作交接清单.xlsx' },
  { key: 'handover.docx', label: '工作交接清单（Word）', name: '工作交接清单.docx' },
  { key: 'package.zip', label: '归档包（ZIP）', name: '归档包.zip' },
] as const

/** Papers that leave the house or stay in its archive. While one is being made the button says so. */
export function FilingMenu({ disabled }: { readonly disabled: boolean }) {
  const { org, year } = usePlace()
  const { message } = App.useApp()
  const [working, setWorking] = useState(false)
  const fetchPaper = async (key: string) => {
    const paper = papers.find((one) => one.key === key)
    if (!paper) return
    setWorking(true)
    try {
      await download(`/filing/${key}?org=${org}&year=${year}`, paper.name)
    } catch (error) {
      message.error(sentenceOf(error))
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: papers.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => void fetchPaper(key),
      }}
    >
      <Button loading={working}>发文与归档</Button>
    </Dropdown>
  )
}
