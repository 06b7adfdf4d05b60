import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import { NetworkProblem } from '../api/problem.ts'
import { antdTheme } from '../theme/antdTheme.ts'
import { antdWords } from '../theme/antdWords.ts'
import { router } from './router.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a network that may come back is asked again.
      retry: (count, error) => error instanceof NetworkProblem && count < 3,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** The whole console: theme and words of the components, the server's data, the pages. */
export function Console() {
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={antdWords}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App component={false}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
