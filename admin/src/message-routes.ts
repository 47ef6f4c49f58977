import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { at, textSearch } from './route.ts'

/** The list stays while one conversation after the other is opened. */
const inbox = createRoute({
  ...at('/inbox'),
  validateSearch: textSearch('view', 'channel', 'search'),
  component: lazyRouteComponent(() => import('./screens/inbox/inbox.tsx'), 'Inbox'),
})

/** What is sent, by which ways, and what comes of it. */
export const messageRoutes = [
  inbox.addChildren([
    createRoute({
      getParentRoute: () => inbox,
      path: '$id',
      component: lazyRouteComponent(() => import('./screens/inbox/thread.tsx'), 'Thread'),
    }),
  ]),
  createRoute({
    ...at('/inbox/saved-answers'),
    component: lazyRouteComponent(() => import('./screens/inbox/saved-answers.tsx'), 'SavedAnswers'),
  }),
  createRoute({
    ...at('/inbox/figures'),
    validateSearch: textSearch('days'),
    component: lazyRouteComponent(() => import('./screens/inbox/inbox-figures.tsx'), 'InboxFigures'),
  }),
  createRoute({
    ...at('/deliverability'),
    validateSearch: textSearch('part', 'days', 'reason', 'state', 'search', 'mail'),
    component: lazyRouteComponent(() => import('./screens/deliverability/deliverability.tsx'), 'Deliverability'),
  }),
  createRoute({
    ...at('/templates'),
    validateSearch: textSearch('search', 'channel', 'tells', 'state'),
    component: lazyRouteComponent(() => import('./screens/templates/templates.tsx'), 'Templates'),
  }),
  createRoute({
    ...at('/templates/$id'),
    validateSearch: textSearch('part', 'start'),
    component: lazyRouteComponent(() => import('./screens/templates/template.tsx'), 'Template'),
  }),
  createRoute({
    ...at('/journeys'),
    validateSearch: textSearch('search', 'state'),
    component: lazyRouteComponent(() => import('./screens/journeys/journeys.tsx'), 'Journeys'),
  }),
  createRoute({
    ...at('/journeys/$id'),
    validateSearch: textSearch('part', 'step', 'runs', 'person'),
    component: lazyRouteComponent(() => import('./screens/journeys/journey.tsx'), 'Journey'),
  }),
  createRoute({
    ...at('/journeys/$id/runs/$runId'),
    component: lazyRouteComponent(() => import('./screens/journeys/people/run.tsx'), 'Run'),
  }),
  createRoute({
    ...at('/tasks'),
    validateSearch: textSearch('state', 'for'),
    component: lazyRouteComponent(() => import('./screens/journeys/tasks/tasks.tsx'), 'Tasks'),
  }),
  createRoute({
    ...at('/contact-budget'),
    validateSearch: textSearch('part', 'weeks', 'outcome'),
    component: lazyRouteComponent(() => import('./screens/contact-budget/contact-budget.tsx'), 'ContactBudget'),
  }),
  createRoute({
    ...at('/approvals'),
    validateSearch: textSearch('part', 'message'),
    component: lazyRouteComponent(() => import('./screens/approvals/approvals.tsx'), 'Approvals'),
  }),
  createRoute({
    ...at('/channels'),
    component: lazyRouteComponent(() => import('./screens/channels/channels.tsx'), 'Channels'),
  }),
  createRoute({
    ...at('/campaigns'),
    component: lazyRouteComponent(() => import('./screens/campaigns/campaigns.tsx'), 'Campaigns'),
  }),
  createRoute({
    ...at('/campaigns/$id'),
    validateSearch: textSearch('copy', 'part'),
    component: lazyRouteComponent(() => import('./screens/campaigns/campaign.tsx'), 'CampaignScreen'),
  }),
  createRoute({
    ...at('/calendar'),
    validateSearch: textSearch('view', 'on'),
    component: lazyRouteComponent(() => import('./screens/campaigns/calendar.tsx'), 'Calendar'),
  }),
  createRoute({
    ...at('/advocates'),
    validateSearch: textSearch('part', 'state'),
    component: lazyRouteComponent(() => import('./screens/advocates/advocates.tsx'), 'Advocates'),
  }),
  createRoute({
    ...at('/advocates/$id'),
    component: lazyRouteComponent(() => import('./screens/advocates/advocate.tsx'), 'AdvocateScreen'),
  }),
  createRoute({
    ...at('/content'),
    validateSearch: textSearch('state'),
    component: lazyRouteComponent(() => import('./screens/content/pieces.tsx'), 'Pieces'),
  }),
  createRoute({
    ...at('/content/new'),
    component: lazyRouteComponent(() => import('./screens/content/choose-picture.tsx'), 'ChoosePicture'),
  }),
  createRoute({
    ...at('/content/$id'),
    component: lazyRouteComponent(() => import('./screens/content/piece.tsx'), 'PieceScreen'),
  }),
  createRoute({
    ...at('/mentions'),
    validateSearch: textSearch('state'),
    component: lazyRouteComponent(() => import('./screens/mentions/mentions.tsx'), 'Mentions'),
  }),
  createRoute({
    ...at('/mentions/$id'),
    component: lazyRouteComponent(() => import('./screens/mentions/mention.tsx'), 'MentionScreen'),
  }),
  createRoute({
    ...at('/inserts'),
    validateSearch: textSearch('days'),
    component: lazyRouteComponent(() => import('./screens/inserts/inserts.tsx'), 'Inserts'),
  }),
  createRoute({
    ...at('/recipes'),
    component: lazyRouteComponent(() => import('./screens/recipes/recipes.tsx'), 'Recipes'),
  }),
] as const
