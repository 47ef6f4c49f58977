import { addressWords, pictureWords, seoWords, sortWords, undoWords } from './parts/catalog-words.ts'
import { chosenWords, viewWords } from './parts/view-words.ts'
import { accountWords } from './screens/account/words.ts'
import { approvalWords } from './screens/approvals/words.ts'
import { advocateWords } from './screens/advocates/words.ts'
import { contentWords } from './screens/content/words.ts'
import { mentionWords } from './screens/mentions/words.ts'
import { campaignWords } from './screens/campaigns/words.ts'
import { categoryWords } from './screens/categories/words.ts'
import { collectionWords } from './screens/collections/words.ts'
import { contactWords } from './screens/contact-budget/words.ts'
import { customerWords } from './screens/customers/words.ts'
import { dashboardWords } from './screens/dashboard/words.ts'
import { deliverabilityWords } from './screens/deliverability/words.ts'
import { deliveryWords } from './screens/delivery/words.ts'
import { experimentWords } from './screens/experiments/words.ts'
import { figureWords } from './screens/figures/words.ts'
import { helpWords } from './screens/help/words.ts'
import { importWords } from './screens/imports/words.ts'
import { inboxWords } from './screens/inbox/words.ts'
import { taskWords } from './screens/journeys/tasks/task-words.ts'
import { journeyWords } from './screens/journeys/words.ts'
import { orderWords } from './screens/orders/words.ts'
import { outboxWords } from './screens/outbox/words.ts'
import { packingWords, returnWords } from './screens/packing/words.ts'
import { pageWords } from './screens/pages/words.ts'
import { productWords } from './screens/products/words.ts'
import { promotionWords } from './screens/promotions/words.ts'
import { priceGroupWords } from './screens/selling/price-group-words.ts'
import { questionWords } from './screens/questions/words.ts'
import { elsewhereWords } from './screens/elsewhere/words.ts'
import { reviewQuestionWords, reviewWords } from './screens/reviews/words.ts'
import { priceListWords } from './screens/selling/price-list-words.ts'
import { marketWords } from './screens/selling/words.ts'
import { searchWords } from './screens/search/words.ts'
import { insertWords } from './screens/inserts/words.ts'
import { recipeWords } from './screens/recipes/words.ts'
import { recoveryWords } from './screens/recovery/words.ts'
import { settingsWords } from './screens/settings/words.ts'
import { setupWords } from './screens/setup/words.ts'
import { segmentWords } from './screens/segments/words.ts'
import { sourceWords } from './screens/sources/words.ts'
import { apiKeyWords, auditWords, joinWords, staffWords } from './screens/staff/words.ts'
import { stockWords } from './screens/stock/words.ts'
import { storeAuditWords } from './screens/store-audit/words.ts'
import { systemWords } from './screens/system/words.ts'
import { templateWords } from './screens/templates/words.ts'
import { topicWords } from './screens/topics/words.ts'
import { channelWords } from './screens/channels/words.ts'
import { webhookWords } from './screens/webhooks/words.ts'
import { groupWords, schemeWords, shellWords, shortcutWords } from './shell/words.ts'

/** Everything the admin says; each screen keeps its own words beside it. */
export const words = {
  common: {
    confirm: 'Yes, do it',
    keep: 'Cancel',
    tryAgain: 'Try again',
    loading: 'Loading…',
    more: 'Show more',
    save: 'Save',
    saved: 'Saved.',
    never: 'never',
    all: 'All',
    add: 'Add',
    search: 'Search',
    remove: 'Remove',
    change: 'Change',
    pick: 'Pick:',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    actions: 'Actions',
    inLanguage: (what: string, language: string) => `${what} (${language})`,
    unsaved: 'Not saved yet',
    discard: 'Discard',
  },
  findings: { weights: { refuse: 'Cannot be saved', mend: 'Mend', consider: 'Consider' } },
  newVersion: {
    title: 'A new version is there.',
    consequence: 'The admin was renewed while this page was open. Load it again to go on.',
    reload: 'Reload',
  },
  problem: {
    title: 'That did not work',
    unreachable: 'The shop cannot be reached. Check your connection, then try again.',
    unknown: 'Something unexpected happened. Try again; if it stays, look into the log of the shop.',
    request: (id: string) => `Request ${id}, by which the log of the shop knows it`,
  },
  leaving: {
    title: 'Leave without saving?',
    consequence: 'Your changes on this page are not saved yet. They are lost when you leave.',
    dialogConsequence: 'What you wrote here is not saved yet. It is lost when you close.',
    leave: 'Leave and lose them',
    stay: 'Stay here',
  },
  lost: { title: 'There is no such page', next: 'Go to the first page' },
  signIn: {
    title: 'Sign in to your shop',
    about: 'For the people who run it.',
    email: 'Email',
    password: 'Password',
    act: 'Sign in',
    emailMissing: 'Write your email address, like name@example.com.',
    passwordMissing: 'Write your password.',
    wrong: 'Email or password is not right. Check both and try again.',
    passkey: 'Sign in with a passkey',
    passkeyWrong: 'This passkey did not let you in. Use your password.',
    secondStep: 'One more step',
    aboutCode: 'Write the code that your authenticator app shows.',
    aboutBackup: 'Write one of the backup codes you kept. Each works once.',
    code: 'Code',
    backupCode: 'Backup code',
    codeMissing: 'Write the code.',
    codeWrong: 'The code is not right. Wait for the next one and try that.',
    trust: 'Do not ask on this device for 30 days',
    useBackup: 'Use a backup code',
    useCode: 'Use the code from the app',
    back: 'Back to the password',
    accountWaits: (minutes: number) => `Too many tries for this account. Try again in ${minutes} minutes.`,
    tooMany: 'Too many tries. Wait ten seconds, then try again.',
    broken: 'The shop could not sign you in just now. Try again in a moment.',
    unreachable: 'The shop cannot be reached. Check your connection, then try again.',
  },
  roles: {
    owner: { title: 'Owner', may: 'May do everything' },
    manager: { title: 'Manager', may: 'Runs the shop; cannot change staff or the machinery' },
    packer: { title: 'Packer', may: 'Sees orders and stock, packs and ships' },
    viewer: { title: 'Viewer', may: 'Sees the shop, changes nothing' },
  },
  shell: shellWords,
  groups: groupWords,
  scheme: schemeWords,
  shortcuts: shortcutWords,
  dashboard: dashboardWords,
  deliverability: deliverabilityWords,
  experiments: experimentWords,
  figures: figureWords,
  pages: pageWords,
  orders: orderWords,
  packing: packingWords,
  returns: returnWords,
  products: productWords,
  collections: collectionWords,
  approvals: approvalWords,
  advocates: advocateWords,
  content: contentWords,
  mentions: mentionWords,
  campaigns: campaignWords,
  recipes: recipeWords,
  inserts: insertWords,
  categories: categoryWords,
  searches: searchWords,
  help: helpWords,
  order: sortWords,
  address: addressWords,
  picture: pictureWords,
  seo: seoWords,
  undo: undoWords,
  views: viewWords,
  chosen: chosenWords,
  customers: customerWords,
  segments: segmentWords,
  promotions: promotionWords,
  reviews: reviewWords,
  elsewhere: elsewhereWords,
  topics: topicWords,
  reviewQuestions: reviewQuestionWords,
  questions: questionWords,
  delivery: deliveryWords,
  stock: stockWords,
  markets: marketWords,
  priceGroups: priceGroupWords,
  priceLists: priceListWords,
  imports: importWords,
  inbox: inboxWords,
  journeys: journeyWords,
  tasks: taskWords,
  settings: settingsWords,
  setup: setupWords,
  account: accountWords,
  staff: staffWords,
  join: joinWords,
  recovery: recoveryWords,
  sources: sourceWords,
  apiKeys: apiKeyWords,
  audit: auditWords,
  contact: contactWords,
  webhooks: webhookWords,
  channels: channelWords,
  templates: templateWords,
  outbox: outboxWords,
  storeAudit: storeAuditWords,
  system: systemWords,
}
