import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { NotFound } from '../pages/notFound/NotFound.tsx'
import { PageFailed } from '../pages/notFound/PageFailed.tsx'
import { Root } from './Root.tsx'
import {
  readFigureSearch,
  readFindingSearch,
  readImportSearch,
  readLedgerSearch,
  readPlace,
  readTabSearch,
} from './search.ts'

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
  validateSearch: readPlace,
  search: { middlewares: [retainSearchParams(['org', 'year'])] },
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/HomePage.tsx'), 'HomePage'),
})

const ledgers = createRoute({
  getParentRoute: () => root,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('../pages/ledger/LedgersPage.tsx'), 'LedgersPage'),
})

const ledger = createRoute({
  getParentRoute: () => ledgers,
  path: '$ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('../pages/ledger/LedgerPage.tsx'), 'LedgerPage'),
})

const ledgerImport = createRoute({
  getParentRoute: () => root,
  path: '/ledgers/$ledger/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../pages/import/ImportPage.tsx'), 'ImportPage'),
})

const intake = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../pages/intake/IntakePage.tsx'), 'IntakePage'),
})

const evaluations = createRoute({
  getParentRoute: () => root,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('../pages/evaluations/EvaluationsPage.tsx'), 'EvaluationsPage'),
})

const localNotices = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/notices',
  component: lazyRouteComponent(() => import('../pages/notices/NoticesPage.tsx'), 'NoticesPage'),
})

const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/$evaluation',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('../pages/evaluation/EvaluationPage.tsx'), 'EvaluationPage'),
})

const keying = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/$evaluation/keying',
  component: lazyRouteComponent(() => import('../pages/keying/KeyingPage.tsx'), 'KeyingPage'),
})

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/evaluations/$evaluation/comparison',
  component: lazyRouteComponent(() => import('../pages/comparison/ComparisonPage.tsx'), 'ComparisonPage'),
})

const checking = createRoute({
  getParentRoute: () => root,
  path: '/checking',
  component: lazyRouteComponent(() => import('../pages/checking/BatchesPage.tsx'), 'BatchesPage'),
})

const checkOnce = createRoute({
  getParentRoute: () => root,
  path: '/checking/once',
  component: lazyRouteComponent(() => import('../pages/checking/once/CheckOncePage.tsx'), 'CheckOncePage'),
})

const checkBatch = createRoute({
  getParentRoute: () => root,
  path: '/checking/$batch',
  validateSearch: readTabSearch,
  component: lazyRouteComponent(() => import('../pages/checking/batch/BatchPage.tsx'), 'BatchPage'),
})

const checkWork = createRoute({
  getParentRoute: () => root,
  path: '/checking/$batch/$unit',
  validateSearch: readFindingSearch,
  component: lazyRouteComponent(() => import('../pages/checking/work/WorkPage.tsx'), 'WorkPage'),
})

const metrics = createRoute({
  getParentRoute: () => root,
  path: '/data/metrics',
  component: lazyRouteComponent(() => import('../pages/data/MetricsPage.tsx'), 'MetricsPage'),
})

const codes = createRoute({
  getParentRoute: () => root,
  path: '/data/codes',
  component: lazyRouteComponent(() => import('../pages/data/CodesPage.tsx'), 'CodesPage'),
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/system/accounts',
  component: lazyRouteComponent(() => import('../pages/system/AccountsPage.tsx'), 'AccountsPage'),
})

const journal = createRoute({
  getParentRoute: () => root,
  path: '/system/journal',
  component: lazyRouteComponent(() => import('../pages/system/JournalPage.tsx'), 'JournalPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../pages/password/PasswordPage.tsx'), 'PasswordPage'),
})

/** Every page by its address. Pages are loaded when they are first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    ledgers.addChildren([ledger]),
    ledgerImport,
    intake,
    evaluations,
    localNotices,
    evaluation,
    keying,
    comparison,
    checking,
    checkOnce,
    checkBatch,
    checkWork,
    metrics,
    codes,
    accounts,
    journal,
    password,
  ]),
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
