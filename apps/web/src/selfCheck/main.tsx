import '../theme/tokens.css'
import '../theme/frame.css'
import '../theme/list.css'
import { ConfigProvider } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { antdTheme } from '../theme/antdTheme.ts'
import { antdWords } from '../theme/antdWords.ts'
import { SelfCheckPage } from './SelfCheckPage.tsx'

const root = document.querySelector('#root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        theme={antdTheme}
        locale={antdWords}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <SelfCheckPage />
      </ConfigProvider>
    </StrictMode>,
  )
